"""What is done with an argument when it is met."""

import warnings

from argparse._names import (
    OPTIONAL, PARSER, REMAINDER, SUPPRESS, _UNRECOGNIZED_ARGS_ATTR, ArgumentError,
    _AttributeHolder, _translate as _,
)


# What an action knows, in the order in which it tells it.
_ATTRIBUTES = ("option_strings", "dest", "nargs", "const", "default", "type", "choices", "required",
               "help", "metavar", "deprecated")


class Action(_AttributeHolder):
    """What is known of an argument. A subclass says in __call__ what it does."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None, deprecated=False):
        # What is met on the command line, and where its value goes.
        self.option_strings, self.dest = option_strings, dest
        # Which values it takes.
        self.nargs, self.type, self.choices = nargs, type, choices
        # Which value it has without any.
        self.const, self.default, self.required = const, default, required
        # What is told of it.
        self.help, self.metavar, self.deprecated = help, metavar, deprecated

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in _ATTRIBUTES]

    def format_usage(self):
        """How the usage shows it, if it takes no values."""
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(_(".__call__() not defined"))


class _ValueAction(Action):
    """An action that takes values; what it says when it would get none is `_no_values`."""

    def __init__(self, option_strings, dest, nargs=None, const=None, *args, **kwargs):
        if nargs == 0:
            raise ValueError(self._no_values)
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")
        super().__init__(option_strings, dest, nargs, const, *args, **kwargs)


class _StoreAction(_ValueAction):
    _no_values = ("nargs for store actions must be != 0; if you have nothing to store, actions "
                  "such as store true or store const may be more appropriate")

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None,
                 metavar=None, deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, None, None, required, help,
                         deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None,
                 deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, None, deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None,
                 deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, None, deprecated)


class BooleanOptionalAction(Action):
    """--option sets True, --no-option sets False."""

    def __init__(self, option_strings, dest, default=None, type=_, choices=_, required=False,
                 help=None, metavar=_, deprecated=False):
        given = {"type": type, "choices": choices, "metavar": metavar}
        for name, value in given.items():
            if value is _:
                given[name] = None
            else:
                warnings._deprecated(name, "{name!r} is deprecated as of Python 3.12 and will be "
                                     "removed in Python {remove}.", remove=(3, 14))
        both = []
        for option in option_strings:
            both += [option, f"--no-{option[2:]}"] if option.startswith("--") else [option]
        super().__init__(both, dest, 0, None, default, required=required, help=help,
                         deprecated=deprecated, **given)

    def format_usage(self):
        """How the usage shows it: both ways."""
        return " | ".join(self.option_strings)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))


def _add_items(namespace, dest, new):
    """Add items to a copy of a list in the namespace: what is there may be a default."""
    items = getattr(namespace, dest, None)
    if items is None:
        items = []
    elif type(items) is list:
        items = items[:]
    else:
        import copy
        items = copy.copy(items)
    new(items)
    setattr(namespace, dest, items)


class _AppendAction(_ValueAction):
    _no_values = ("nargs for append actions must be != 0; if arg strings are not supplying the "
                  "value to append, the append const action may be more appropriate")

    def __call__(self, parser, namespace, values, option_string=None):
        _add_items(namespace, self.dest, lambda items: items.append(values))


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        _add_items(namespace, self.dest, lambda items: items.extend(values))


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None,
                 metavar=None, deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, None, None, required, help,
                         metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        _add_items(namespace, self.dest, lambda items: items.append(self.const))


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None,
                 deprecated=False):
        super().__init__(option_strings, dest, 0, None, default, None, None, required, help,
                         deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        so_far = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, 1 if so_far is None else so_far + 1)


class _LastAction(Action):
    """An action after which the program ends."""

    def __init__(self, option_strings, dest, default, help, deprecated):
        super().__init__(option_strings, dest, 0, None, default, help=help, deprecated=deprecated)


class _HelpAction(_LastAction):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None,
                 deprecated=False):
        super().__init__(option_strings, dest, default, help, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(_LastAction):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None,
                 deprecated=False):
        if help is None:
            help = _("show program's version number and exit")
        super().__init__(option_strings, dest, default, help, False)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        import sys
        formatter = parser._get_formatter()
        formatter.add_text(parser.version if self.version is None else self.version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    """Chooses one of several parsers by name; it reads the rest of the arguments."""

    class _ChoicesPseudoAction(Action):
        """Stands for a parser in the help."""

        def __init__(self, name, aliases, help):
            shown = f"{name} ({', '.join(aliases)})" if aliases else name
            super().__init__([], name, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False,
                 help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        # By name and alias; which of these are deprecated; and what the help shows.
        self._name_parser_map = {}
        self._deprecated = set()
        self._choices_actions = []
        super().__init__(option_strings, dest, PARSER, None, None, None, self._name_parser_map,
                         required, help, metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        """Adds a parser under a name."""
        aliases = kwargs.pop("aliases", ())
        if kwargs.get("prog") is None:
            kwargs["prog"] = f"{self._prog_prefix} {name}"
        self._check_free(name, _("conflicting subparser: %s"))
        for alias in aliases:
            self._check_free(alias, _("conflicting subparser alias: %s"))
        if "help" in kwargs:
            shown = self._ChoicesPseudoAction(name, aliases, kwargs.pop("help"))
            self._choices_actions.append(shown)
        parser = self._parser_class(**kwargs)
        names = [name, *aliases]
        self._name_parser_map.update(dict.fromkeys(names, parser))
        if deprecated:
            self._deprecated.update(names)
        return parser

    def _check_free(self, name, complaint):
        if name in self._name_parser_map:
            raise ArgumentError(self, complaint % name)

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *strings = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        chosen = self._name_parser_map.get(name)
        if chosen is None:
            raise ArgumentError(self, _("unknown parser %(parser_name)r (choices: %(choices)s)") % {
                "parser_name": name, "choices": ", ".join(self._name_parser_map)})
        if name in self._deprecated:
            parser._warning(_("command '%(parser_name)s' is deprecated") % {"parser_name": name})
        # Its own namespace first: what is set there replaces defaults of the outer parser.
        own, unknown = chosen.parse_known_args(strings, None)
        for key, value in vars(own).items():
            setattr(namespace, key, value)
        if unknown:
            vars(namespace).setdefault(_UNRECOGNIZED_ARGS_ATTR, []).extend(unknown)


for _class in (Action, BooleanOptionalAction, _StoreAction, _StoreConstAction, _StoreTrueAction,
               _StoreFalseAction, _AppendAction, _AppendConstAction, _CountAction, _HelpAction,
               _VersionAction, _SubParsersAction, _ExtendAction):
    _class.__module__ = "argparse"
