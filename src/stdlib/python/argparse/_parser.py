"""The parser: what it is told of arguments, what single texts mean to it, and what it says."""

import os
import re
import sys

from argparse._container import _ActionsContainer, _identity
from argparse._help import HelpFormatter
from argparse._names import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, _UNRECOGNIZED_ARGS_ATTR,
    ArgumentError, ArgumentTypeError, Namespace, _AttributeHolder, _plural, _translate as _,
)
from argparse._parsing import Parsing


# Which letters an argument takes, as an option and as a positional.
_NARGS_PATTERNS = {
    None: ("([A])", "(-*A-*)"),
    OPTIONAL: ("(A?)", "(-*A?-*)"),
    ZERO_OR_MORE: ("(A*)", "(-*[A-]*)"),
    ONE_OR_MORE: ("(A+)", "(-*A[A-]*)"),
    REMAINDER: ("([AO]*)", "(.*)"),
    PARSER: ("(A[AO]*)", "(-*A[-AO]*)"),
    SUPPRESS: ("()", "(-*)"),
}


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Turns the texts of a command line into a namespace."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(
            self, description=description, prefix_chars=prefix_chars,
            argument_default=argument_default, conflict_handler=conflict_handler)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        # What the help shows besides the arguments.
        self.usage, self.epilog = usage, epilog
        self.formatter_class = formatter_class
        # How texts are read.
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self.register("type", None, _identity)
        self._positionals = self.add_argument_group(_("positional arguments"))
        self._optionals = self.add_argument_group(_("options"))
        self._subparsers = None
        self.add_help = add_help
        if add_help:
            prefix = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(f"{prefix}h", f"{prefix * 2}help", action="help", default=SUPPRESS,
                              help=_("show this help message and exit"))
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = "prog usage description formatter_class conflict_handler add_help"
        return [(name, getattr(self, name)) for name in names.split()]

    # arguments

    def add_subparsers(self, **kwargs):
        """Adds an argument that chooses one of several parsers."""
        if self._subparsers is not None:
            raise ArgumentError(None, _("cannot have multiple subparser arguments"))
        self._subparsers = self._positionals
        if not kwargs.keys().isdisjoint(("title", "description")):
            self._subparsers = self.add_argument_group(
                kwargs.pop("title", _("subcommands")), kwargs.pop("description", None))
        kwargs.setdefault("parser_class", type(self))
        if kwargs.get("prog") is None:
            # The positionals so far are a part of the command.
            formatter = self._get_formatter()
            formatter.add_usage(
                None, self._get_positional_actions(), self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        make = self._pop_action_class(kwargs, "parsers")
        action = make(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        group = self._optionals if action.option_strings else self._positionals
        group._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # parsing

    def parse_args(self, args=None, namespace=None):
        """Parses texts, by default those of the program; none may be left over."""
        return self._refuse_rest(*self.parse_known_args(args, namespace))

    def _refuse_rest(self, namespace, rest):
        if rest:
            message = _("unrecognized arguments: %s") % " ".join(rest)
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        """Parses texts; gives the namespace and those texts that mean nothing."""
        return self._parse_known_args2(args, namespace, intermixed=False)

    def _parse_known_args2(self, args, namespace, intermixed):
        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        self._set_defaults_in(namespace, intermixed)
        try:
            namespace, args = self._parse_known_args(args, namespace, intermixed)
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))
        # What the parsers of commands did not know.
        args += vars(namespace).pop(_UNRECOGNIZED_ARGS_ATTR, [])
        return namespace, args

    def _set_defaults_in(self, namespace, intermixed):
        actions = self._actions
        if intermixed:
            actions = self._get_optional_actions() + self._get_positional_actions()
        defaults = [(action.dest, action.default) for action in actions]
        for dest, default in [*defaults, *self._defaults.items()]:
            if SUPPRESS not in (dest, default) and not hasattr(namespace, dest):
                setattr(namespace, dest, default)

    def _parse_known_args(self, arg_strings, namespace, intermixed):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        return Parsing(self, arg_strings, namespace, intermixed).run()

    def _read_args_from_files(self, arg_strings):
        """Replaces the names of files by the arguments in them."""
        replaced = []
        for text in arg_strings:
            if not text or text[0] not in self.fromfile_prefix_chars:
                replaced.append(text)
                continue
            try:
                with open(text[1:], encoding=sys.getfilesystemencoding(),
                          errors=sys.getfilesystemencodeerrors()) as file:
                    lines = file.read().splitlines()
                texts = [each for line in lines for each in self.convert_arg_line_to_args(line)]
                # They may be names of files again.
                replaced += self._read_args_from_files(texts)
            except OSError as error:
                raise ArgumentError(None, str(error))
        return replaced

    def convert_arg_line_to_args(self, arg_line):
        """The arguments in a line of a file."""
        return [arg_line]

    def _match_argument(self, action, arg_strings_pattern):
        """How many texts an option takes."""
        match = re.match(self._get_nargs_pattern(action), arg_strings_pattern)
        if match:
            return len(match[1])
        expected = {
            None: _("expected one argument"),
            OPTIONAL: _("expected at most one argument"),
            ONE_OR_MORE: _("expected at least one argument"),
        }.get(action.nargs)
        if expected is None:
            expected = _plural("expected %s argument", "expected %s arguments",
                               action.nargs) % action.nargs
        raise ArgumentError(action, expected)

    def _match_arguments_partial(self, actions, arg_strings_pattern):
        """How many texts each of the first positionals takes: as many of them as match."""
        patterns = [self._get_nargs_pattern(action) for action in actions]
        while patterns:
            match = re.match("".join(patterns), arg_strings_pattern)
            if match:
                counts = [len(taken) for taken in match.groups()]
                if arg_strings_pattern[match.end() : match.end() + 1] == "O":
                    # What takes nothing waits for the texts behind the option.
                    while counts and not counts[-1]:
                        counts.pop()
                return counts
            patterns.pop()
        return []

    def _parse_optional(self, arg_string):
        """The options a text may be, as tuples; None if it is no option."""
        known = self._option_string_actions
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        if arg_string in known:
            return [(known[arg_string], arg_string, None, None)]
        if len(arg_string) == 1:
            return None
        name, equals, value = arg_string.partition("=")
        if equals and name in known:
            return [(known[name], name, equals, value)]
        if candidates := self._get_option_tuples(arg_string):
            return candidates
        # Something like a negative number is a positional, unless there are options like it.
        like_number = self._negative_number_matcher.match(arg_string)
        if like_number and not self._has_negative_number_optionals or " " in arg_string:
            return None
        return [(None, arg_string, None, None)]

    def _get_option_tuples(self, option_string):
        """The options that a text may be an abbreviation of, or begin with."""
        chars = self.prefix_chars
        if option_string[0] not in chars:
            raise ArgumentError(None, _("unexpected option string: %s") % option_string)
        long = option_string[1] in chars
        prefix, equals, value = option_string.partition("=")
        if not equals:
            equals = value = None
        candidates = []
        for known, action in self._option_string_actions.items():
            if not long and known == option_string[:2]:
                # A short option, with its value or other short options right behind it.
                candidates.append((action, known, "", option_string[2:]))
            elif self.allow_abbrev and known.startswith(prefix):
                candidates.append((action, known, equals, value))
        return candidates

    def _get_nargs_pattern(self, action):
        # Between the texts of a positional there may be a '--', which is not one of them.
        patterns = _NARGS_PATTERNS.get(action.nargs)
        if patterns is None:
            letters = "A" * action.nargs
            patterns = f"({letters})", f"(-*{'-*'.join(letters)}-*)"
        return patterns[0 if action.option_strings else 1]

    # positionals between options

    def parse_intermixed_args(self, args=None, namespace=None):
        """As parse_args, but positionals may stand between options."""
        return self._refuse_rest(*self.parse_known_intermixed_args(args, namespace))

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """As parse_known_args, but positionals may stand between options."""
        for action in self._get_positional_actions():
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(
                    f"parse_intermixed_args: positional arg with nargs={action.nargs}")
        return self._parse_known_args2(args, namespace, intermixed=True)

    # values

    def _get_values(self, action, arg_strings):
        """The value of an argument, from the texts it takes."""
        nargs, is_option = action.nargs, bool(action.option_strings)
        if nargs == SUPPRESS:
            return SUPPRESS
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if is_option else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
            return value
        if not arg_strings and nargs == ZERO_OR_MORE and not is_option:
            # A positional that may be empty has its default.
            return [] if action.default is None else action.default
        values = [self._get_value(action, text) for text in arg_strings]
        # Of the texts of a command only its name is one of the choices.
        checked = {REMAINDER: [], PARSER: values[:1]}.get(nargs, values)
        for value in checked:
            self._check_value(action, value)
        return values[0] if len(values) == 1 and nargs in (None, OPTIONAL) else values

    def _get_value(self, action, arg_string):
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise TypeError(f"{convert!r} is not callable")
        try:
            return convert(arg_string)
        except ArgumentTypeError as error:
            message = str(error)
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            message = _("invalid %(type)s value: %(value)r") % {"type": name, "value": arg_string}
        raise ArgumentError(action, message)

    def _check_value(self, action, value):
        choices = action.choices
        # In a string only its characters are looked for.
        if choices is None or value in (iter(choices) if isinstance(choices, str) else choices):
            return
        message = _("invalid choice: %(value)r (choose from %(choices)s)")
        listed = ", ".join(map(repr, choices))
        raise ArgumentError(action, message % {"value": value, "choices": listed})

    # texts

    def _add_usage_to(self, formatter):
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)

    def format_usage(self):
        """The usage as text."""
        formatter = self._get_formatter()
        self._add_usage_to(formatter)
        return formatter.format_help()

    def format_help(self):
        """The help as text."""
        formatter = self._get_formatter()
        self._add_usage_to(formatter)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        """Prints the usage."""
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Prints the help."""
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if not message:
            return
        try:
            (file or sys.stderr).write(message)
        except (AttributeError, OSError):
            # There is no such stream, or nobody at its end.
            pass

    def exit(self, status=0, message=None):
        """Ends the program, with a message on standard error."""
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """Reports a mistake and ends the program with status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, self._told(_("%(prog)s: error: %(message)s\n"), message))

    def _warning(self, message):
        self._print_message(self._told(_("%(prog)s: warning: %(message)s\n"), message), sys.stderr)

    def _told(self, form, message):
        return form % {"prog": self.prog, "message": message}


ArgumentParser.__module__ = "argparse"
