"""What arguments are added to: the parser itself and its groups."""

import warnings

from argparse._actions import (
    Action, _AppendAction, _AppendConstAction, _CountAction, _ExtendAction, _HelpAction,
    _StoreAction, _StoreConstAction, _StoreFalseAction, _StoreTrueAction, _SubParsersAction,
    _VersionAction,
)
from argparse._names import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentError, FileType,
    _plural, _translate as _,
)


def _identity(string):
    return string


# What names of actions mean, until a program says otherwise.
_ACTIONS = {
    None: _StoreAction,
    "store": _StoreAction,
    "store_const": _StoreConstAction,
    "store_true": _StoreTrueAction,
    "store_false": _StoreFalseAction,
    "append": _AppendAction,
    "append_const": _AppendConstAction,
    "extend": _ExtendAction,
    "count": _CountAction,
    "help": _HelpAction,
    "version": _VersionAction,
    "parsers": _SubParsersAction,
}


class _ActionsContainer:
    """Actions, the groups they are shown in, and the classes that names of actions mean."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        super().__init__()
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self._registries = {}
        for name, action in _ACTIONS.items():
            self.register("action", name, action)
        self._get_handler()
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        # options that look like negative numbers, if there are any
        self._has_negative_number_optionals = []

    @property
    def _negative_number_matcher(self):
        import re
        return re.compile(r"-\d+$|-\d*\.\d+$")

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    # defaults

    def set_defaults(self, **kwargs):
        """Sets defaults, also of attributes that no argument sets."""
        self._defaults.update(kwargs)
        for action in self._actions:
            action.default = kwargs.get(action.dest, action.default)

    def get_default(self, dest):
        """The default of an attribute."""
        defaults = (action.default for action in self._actions if action.dest == dest)
        found = next((default for default in defaults if default is not None), None)
        return self._defaults.get(dest) if found is None else found

    # adding arguments

    def add_argument(self, *args, **kwargs):
        """Adds an argument: add_argument(name, ...) or add_argument(-o, --option, ...)."""
        positional = not args or len(args) == 1 and args[0][0] not in self.prefix_chars
        if not positional:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        elif args and "dest" in kwargs:
            raise ValueError("dest supplied twice for positional argument")
        else:
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        default = self._defaults.get(kwargs["dest"], self.argument_default)
        if kwargs["dest"] in self._defaults or default is not None:
            kwargs.setdefault("default", default)
        action_class = self._pop_action_class(kwargs)
        if not callable(action_class):
            raise ValueError(f'unknown action "{action_class}"')
        action = action_class(**kwargs)
        self._check_type(action)
        if hasattr(self, "_get_formatter"):
            # The help shows a name for each value.
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs")
        return self._add_action(action)

    def _check_type(self, action):
        convert = self._registry_get("type", action.type, action.type)
        if convert is FileType:
            raise ValueError(
                f"{convert!r} is a FileType class object, instance of it must be passed")
        if not callable(convert):
            raise ValueError(f"{convert!r} is not callable")

    def add_argument_group(self, *args, **kwargs):
        """Adds a group, which has a heading of its own in the help."""
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        """Adds a group of which only one argument may be given."""
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        action.container = self
        self._actions.append(action)
        self._option_string_actions.update(dict.fromkeys(action.option_strings, action))
        if not self._has_negative_number_optionals and any(
                map(self._negative_number_matcher.match, action.option_strings)):
            # A list, which the groups of this container share.
            self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        """Takes over the arguments of another parser."""
        by_title = {}
        for group in self._action_groups:
            if by_title.setdefault(group.title, group) is not group:
                msg = _("cannot merge actions - two groups are named %r")
                raise ValueError(msg % group.title)
        # Where each argument belongs; those of no group to this container itself.
        homes = {}
        for group in container._action_groups:
            own = by_title.get(group.title)
            if own is None:
                own = by_title[group.title] = self.add_argument_group(
                    group.title, group.description, conflict_handler=group.conflict_handler)
            homes.update(dict.fromkeys(group._group_actions, own))
        for group in container._mutually_exclusive_groups:
            own = self.add_mutually_exclusive_group(required=group.required)
            homes.update(dict.fromkeys(group._group_actions, own))
        for action in container._actions:
            homes.get(action, self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError(_("'required' is an invalid argument for positionals"))
        nargs = kwargs.get("nargs")
        may_be_missing = nargs in (OPTIONAL, REMAINDER, SUPPRESS, 0) or (
            nargs == ZERO_OR_MORE and "default" in kwargs)
        if not may_be_missing:
            kwargs["required"] = True
        return {**kwargs, "dest": dest, "option_strings": []}

    def _get_optional_kwargs(self, *args, **kwargs):
        chars = self.prefix_chars
        for option in args:
            if option[0] not in chars:
                msg = _("invalid option string %(option)r: "
                        "must start with a character %(prefix_chars)r")
                raise ValueError(msg % {"option": option, "prefix_chars": chars})
        dest = kwargs.pop("dest", None)
        if dest is None:
            # The first long option names the attribute, else the first one.
            long = (option for option in args if option[1:2] and option[1] in chars)
            name = next(long, args[0]).lstrip(chars)
            if not name:
                raise ValueError(_("dest= is required for options like %r") % args[-1])
            dest = name.replace("-", "_")
        return {**kwargs, "dest": dest, "option_strings": list(args)}

    def _pop_action_class(self, kwargs, default=None):
        name = kwargs.pop("action", default)
        return self._registry_get("action", name, name)

    # conflicts

    def _get_handler(self):
        handler = getattr(self, f"_handle_conflict_{self.conflict_handler}", None)
        if handler is None:
            raise ValueError(_("invalid conflict_resolution value: %r") % self.conflict_handler)
        return handler

    def _check_conflict(self, action):
        known = self._option_string_actions
        conflicts = [(option, known[option]) for option in action.option_strings if option in known]
        if conflicts:
            self._get_handler()(action, conflicts)

    def _handle_conflict_error(self, action, conflicting_actions):
        options = [option for option, _ in conflicting_actions]
        message = _plural("conflicting option string: %s", "conflicting option strings: %s",
                          len(options))
        raise ArgumentError(action, message % ", ".join(options))

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for option, older in conflicting_actions:
            older.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            # An option without strings is gone.
            if not older.option_strings:
                older.container._remove_action(older)


# What a group has in common with what it is a group of.
_SHARED = ("_registries", "_actions", "_option_string_actions", "_defaults",
           "_has_negative_number_optionals", "_mutually_exclusive_groups")


class _ArgumentGroup(_ActionsContainer):
    """Arguments that are shown together."""

    def __init__(self, container, title=None, description=None, **kwargs):
        if "prefix_chars" in kwargs:
            warnings.warn(
                "The use of the undocumented 'prefix_chars' parameter in "
                "ArgumentParser.add_argument_group() is deprecated.",
                DeprecationWarning, stacklevel=3)
        for name in "prefix_chars", "argument_default", "conflict_handler":
            kwargs.setdefault(name, getattr(container, name))
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        for name in _SHARED:
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        self._group_actions.append(super()._add_action(action))
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        warnings.warn("Nesting argument groups is deprecated.",
                      category=DeprecationWarning, stacklevel=2)
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which only one may be given."""

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError(_("mutually exclusive arguments must be optional"))
        self._group_actions.append(self._container._add_action(action))
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, **kwargs):
        warnings.warn("Nesting mutually exclusive groups is deprecated.",
                      category=DeprecationWarning, stacklevel=2)
        return super().add_mutually_exclusive_group(**kwargs)


for _class in (_ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup):
    _class.__module__ = "argparse"
