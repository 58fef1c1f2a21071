"""The parser: matches a list of texts against the arguments that were added.

The texts are first classified, 'O' for an option and 'A' for anything else; which of them belong to
an argument is then decided by regular expressions over these letters.
"""

import os
import re
import sys

from argparse._container import _ActionsContainer, _identity
from argparse._help import HelpFormatter
from argparse._names import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, _UNRECOGNIZED_ARGS_ATTR,
    ArgumentError, ArgumentTypeError, Namespace, _AttributeHolder, _get_action_name, _plural,
    _translate as _,
)


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Turns the texts of a command line into a namespace."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(
            self, description=description, prefix_chars=prefix_chars,
            argument_default=argument_default, conflict_handler=conflict_handler)
        if prog is None:
            prog = os.path.basename(sys.argv[0])
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group(_("positional arguments"))
        self._optionals = self.add_argument_group(_("options"))
        self._subparsers = None
        self.register("type", None, _identity)

        default_prefix = "-" if "-" in prefix_chars else prefix_chars[0]
        if self.add_help:
            self.add_argument(
                default_prefix + "h", default_prefix * 2 + "help", action="help",
                default=SUPPRESS, help=_("show this help message and exit"))
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ["prog", "usage", "description", "formatter_class", "conflict_handler",
                 "add_help"]
        return [(name, getattr(self, name)) for name in names]

    # arguments

    def add_subparsers(self, **kwargs):
        """Adds an argument that chooses one of several parsers."""
        if self._subparsers is not None:
            raise ArgumentError(None, _("cannot have multiple subparser arguments"))
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            title = kwargs.pop("title", _("subcommands"))
            description = kwargs.pop("description", None)
            self._subparsers = self.add_argument_group(title, description)
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            # the positionals so far are a part of the command
            formatter = self._get_formatter()
            positionals = self._get_positional_actions()
            formatter.add_usage(None, positionals, self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        parsers_class = self._pop_action_class(kwargs, "parsers")
        action = parsers_class(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        if action.option_strings:
            self._optionals._add_action(action)
        else:
            self._positionals._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # parsing

    def parse_args(self, args=None, namespace=None):
        """Parses texts, by default those of the program; none may be left over."""
        args, argv = self.parse_known_args(args, namespace)
        if argv:
            msg = _("unrecognized arguments: %s") % " ".join(argv)
            if self.exit_on_error:
                self.error(msg)
            else:
                raise ArgumentError(None, msg)
        return args

    def parse_known_args(self, args=None, namespace=None):
        """Parses texts; gives the namespace and those texts that mean nothing."""
        return self._parse_known_args2(args, namespace, intermixed=False)

    def _parse_known_args2(self, args, namespace, intermixed):
        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        actions = self._actions
        if intermixed:
            actions = self._get_optional_actions() + self._get_positional_actions()
        for action in actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest):
                if action.default is not SUPPRESS:
                    setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, args = self._parse_known_args(args, namespace, intermixed)
            except ArgumentError as err:
                self.error(str(err))
        else:
            namespace, args = self._parse_known_args(args, namespace, intermixed)
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            args.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, args

    def _parse_known_args(self, arg_strings, namespace, intermixed):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        return _Parsing(self, arg_strings, namespace, intermixed).run()

    def _read_args_from_files(self, arg_strings):
        """Replaces the names of files by the arguments in them."""
        new_arg_strings = []
        for arg_string in arg_strings:
            if not arg_string or arg_string[0] not in self.fromfile_prefix_chars:
                new_arg_strings.append(arg_string)
                continue
            try:
                with open(arg_string[1:], encoding=sys.getfilesystemencoding(),
                          errors=sys.getfilesystemencodeerrors()) as args_file:
                    arg_strings = []
                    for arg_line in args_file.read().splitlines():
                        for arg in self.convert_arg_line_to_args(arg_line):
                            arg_strings.append(arg)
                    arg_strings = self._read_args_from_files(arg_strings)
                    new_arg_strings.extend(arg_strings)
            except OSError as err:
                raise ArgumentError(None, str(err))
        return new_arg_strings

    def convert_arg_line_to_args(self, arg_line):
        """The arguments in a line of a file."""
        return [arg_line]

    def _match_argument(self, action, arg_strings_pattern):
        """How many texts an option takes."""
        match = re.match(self._get_nargs_pattern(action), arg_strings_pattern)
        if match is None:
            nargs_errors = {
                None: _("expected one argument"),
                OPTIONAL: _("expected at most one argument"),
                ONE_OR_MORE: _("expected at least one argument"),
            }
            msg = nargs_errors.get(action.nargs)
            if msg is None:
                msg = _plural("expected %s argument", "expected %s arguments",
                              action.nargs) % action.nargs
            raise ArgumentError(action, msg)
        return len(match.group(1))

    def _match_arguments_partial(self, actions, arg_strings_pattern):
        """How many texts each of the first positionals takes: as many of them as match."""
        for i in range(len(actions), 0, -1):
            pattern = "".join([self._get_nargs_pattern(action) for action in actions[:i]])
            match = re.match(pattern, arg_strings_pattern)
            if match is not None:
                result = [len(string) for string in match.groups()]
                if (match.end() < len(arg_strings_pattern)
                        and arg_strings_pattern[match.end()] == "O"):
                    # what takes nothing waits for the texts behind the option
                    while result and not result[-1]:
                        del result[-1]
                return result
        return []

    def _parse_optional(self, arg_string):
        """The options a text may be, as tuples; None if it is no option."""
        if not arg_string:
            return None
        if not arg_string[0] in self.prefix_chars:
            return None
        if arg_string in self._option_string_actions:
            return [(self._option_string_actions[arg_string], arg_string, None, None)]
        if len(arg_string) == 1:
            return None
        option_string, sep, explicit_arg = arg_string.partition("=")
        if sep and option_string in self._option_string_actions:
            action = self._option_string_actions[option_string]
            return [(action, option_string, sep, explicit_arg)]
        option_tuples = self._get_option_tuples(arg_string)
        if option_tuples:
            return option_tuples
        # something like a negative number is a positional, unless there are options like it
        if self._negative_number_matcher.match(arg_string):
            if not self._has_negative_number_optionals:
                return None
        if " " in arg_string:
            return None
        return [(None, arg_string, None, None)]

    def _get_option_tuples(self, option_string):
        """The options that a text may be an abbreviation of, or begin with."""
        result = []
        chars = self.prefix_chars
        if option_string[0] in chars and option_string[1] in chars:
            if self.allow_abbrev:
                option_prefix, sep, explicit_arg = option_string.partition("=")
                if not sep:
                    sep = explicit_arg = None
                for known in self._option_string_actions:
                    if known.startswith(option_prefix):
                        action = self._option_string_actions[known]
                        result.append((action, known, sep, explicit_arg))
        elif option_string[0] in chars and option_string[1] not in chars:
            option_prefix, sep, explicit_arg = option_string.partition("=")
            if not sep:
                sep = explicit_arg = None
            short_option_prefix = option_string[:2]
            short_explicit_arg = option_string[2:]
            for known in self._option_string_actions:
                action = self._option_string_actions[known]
                if known == short_option_prefix:
                    result.append((action, known, "", short_explicit_arg))
                elif self.allow_abbrev and known.startswith(option_prefix):
                    result.append((action, known, sep, explicit_arg))
        else:
            raise ArgumentError(None, _("unexpected option string: %s") % option_string)
        return result

    def _get_nargs_pattern(self, action):
        nargs = action.nargs
        option = action.option_strings
        if nargs is None:
            pattern = "([A])" if option else "(-*A-*)"
        elif nargs == OPTIONAL:
            pattern = "(A?)" if option else "(-*A?-*)"
        elif nargs == ZERO_OR_MORE:
            pattern = "(A*)" if option else "(-*[A-]*)"
        elif nargs == ONE_OR_MORE:
            pattern = "(A+)" if option else "(-*A[A-]*)"
        elif nargs == REMAINDER:
            pattern = "([AO]*)" if option else "(.*)"
        elif nargs == PARSER:
            pattern = "(A[AO]*)" if option else "(-*A[-AO]*)"
        elif nargs == SUPPRESS:
            pattern = "()" if option else "(-*)"
        elif option:
            pattern = "(%s)" % ("A" * nargs)
        else:
            pattern = "(-*%s-*)" % "-*".join("A" * nargs)
        return pattern

    # positionals between options

    def parse_intermixed_args(self, args=None, namespace=None):
        """As parse_args, but positionals may stand between options."""
        args, argv = self.parse_known_intermixed_args(args, namespace)
        if argv:
            msg = _("unrecognized arguments: %s") % " ".join(argv)
            if self.exit_on_error:
                self.error(msg)
            else:
                raise ArgumentError(None, msg)
        return args

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """As parse_known_args, but positionals may stand between options."""
        positionals = self._get_positional_actions()
        wrong = [action for action in positionals if action.nargs in [PARSER, REMAINDER]]
        if wrong:
            raise TypeError("parse_intermixed_args: positional arg with nargs=%s"
                            % wrong[0].nargs)
        return self._parse_known_args2(args, namespace, intermixed=True)

    # values

    def _get_values(self, action, arg_strings):
        """The value of an argument, from the texts it takes."""
        # a positional that may be empty has its default
        if not arg_strings and action.nargs == OPTIONAL:
            if action.option_strings:
                value = action.const
            else:
                value = action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
        elif (not arg_strings and action.nargs == ZERO_OR_MORE and not action.option_strings):
            if action.default is not None:
                value = action.default
            else:
                value = []
        elif len(arg_strings) == 1 and action.nargs in [None, OPTIONAL]:
            arg_string, = arg_strings
            value = self._get_value(action, arg_string)
            self._check_value(action, value)
        elif action.nargs == REMAINDER:
            value = [self._get_value(action, v) for v in arg_strings]
        elif action.nargs == PARSER:
            value = [self._get_value(action, v) for v in arg_strings]
            self._check_value(action, value[0])
        elif action.nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, v) for v in arg_strings]
            for v in value:
                self._check_value(action, v)
        return value

    def _get_value(self, action, arg_string):
        type_func = self._registry_get("type", action.type, action.type)
        if not callable(type_func):
            raise TypeError(f"{type_func!r} is not callable")
        try:
            return type_func(arg_string)
        except ArgumentTypeError as err:
            raise ArgumentError(action, str(err))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            args = {"type": name, "value": arg_string}
            raise ArgumentError(action, _("invalid %(type)s value: %(value)r") % args)

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value not in choices:
            args = {"value": value, "choices": ", ".join(map(repr, action.choices))}
            msg = _("invalid choice: %(value)r (choose from %(choices)s)")
            raise ArgumentError(action, msg % args)

    # texts

    def format_usage(self):
        """The usage as text."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        """The help as text."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
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
        if file is None:
            file = sys.stdout
        self._print_message(self.format_usage(), file)

    def print_help(self, file=None):
        """Prints the help."""
        if file is None:
            file = sys.stdout
        self._print_message(self.format_help(), file)

    def _print_message(self, message, file=None):
        if message:
            file = file or sys.stderr
            try:
                file.write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        """Ends the program, with a message on standard error."""
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """Reports a mistake and ends the program with status 2."""
        self.print_usage(sys.stderr)
        args = {"prog": self.prog, "message": message}
        self.exit(2, _("%(prog)s: error: %(message)s\n") % args)

    def _warning(self, message):
        args = {"prog": self.prog, "message": message}
        self._print_message(_("%(prog)s: warning: %(message)s\n") % args, sys.stderr)


class _Parsing:
    """One run of a parser over a list of texts."""

    def __init__(self, parser, arg_strings, namespace, intermixed):
        self.parser = parser
        self.arg_strings = arg_strings
        self.namespace = namespace
        self.intermixed = intermixed
        # for each action those that exclude it
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for i, action in enumerate(members):
                found = self.conflicts.setdefault(action, [])
                found.extend(members[:i])
                found.extend(members[i + 1:])
        self.options = {}
        letters = []
        strings = iter(arg_strings)
        for i, text in enumerate(strings):
            if text == "--":
                letters.append("-")
                letters.extend("A" for _ in strings)
                break
            option = parser._parse_optional(text)
            if option is None:
                letters.append("A")
            else:
                self.options[i] = option
                letters.append("O")
        self.pattern = "".join(letters)
        self.seen = set()
        self.seen_non_default = set()
        self.warned = set()
        self.extras = []
        self.extras_pattern = []
        self.positionals = parser._get_positional_actions()

    def run(self):
        start = 0
        last_option = max(self.options, default=-1)
        while start <= last_option:
            next_option = start
            while next_option <= last_option and next_option not in self.options:
                next_option += 1
            if not self.intermixed and start != next_option:
                end = self.consume_positionals(start)
                if end > start:
                    # they may have taken what looked like options
                    start = end
                    continue
                start = end
            if start not in self.options:
                strings = self.arg_strings[start:next_option]
                self.extras.extend(strings)
                self.extras_pattern.extend(self.pattern[start:next_option])
                start = next_option
            start = self.consume_optional(start)
        if not self.intermixed:
            stop = self.consume_positionals(start)
            self.extras.extend(self.arg_strings[stop:])
        else:
            self.extras.extend(self.arg_strings[start:])
            self.extras_pattern.extend(self.pattern[start:])
            pattern = "".join(self.extras_pattern)
            strings, self.arg_strings, self.pattern = self.extras, self.extras, pattern
            assert len(pattern) == len(strings)
            stop = self.consume_positionals(0)
            self.extras = strings[stop:]
        self.finish()
        return self.namespace, self.extras

    def take_action(self, action, strings, option_string=None):
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        # a default that was not given does not exclude anything
        if values is not action.default:
            self.seen_non_default.add(action)
            for conflict in self.conflicts.get(action, []):
                if conflict in self.seen_non_default:
                    msg = _("not allowed with argument %s")
                    raise ArgumentError(action, msg % _get_action_name(conflict))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option_string)

    def consume_optional(self, start):
        """Takes an option and what belongs to it; gives the index behind."""
        parser = self.parser
        option_tuples = self.options[start]
        if len(option_tuples) > 1:
            options = ", ".join([option_string for _, option_string, _, _ in option_tuples])
            args = {"option": self.arg_strings[start], "matches": options}
            msg = _("ambiguous option: %(option)s could match %(matches)s")
            raise ArgumentError(None, msg % args)
        action, option_string, sep, explicit_arg = option_tuples[0]
        taken = []
        while True:
            if action is None:
                self.extras_pattern.append("O")
                self.extras.append(self.arg_strings[start])
                return start + 1
            if explicit_arg is not None:
                count = parser._match_argument(action, "A")
                if (count == 0 and option_string[1] not in parser.prefix_chars
                        and explicit_arg != ""):
                    # several short options in one text
                    if sep or explicit_arg[0] in parser.prefix_chars:
                        msg = _("ignored explicit argument %r")
                        raise ArgumentError(action, msg % explicit_arg)
                    taken.append((action, [], option_string))
                    option_string = option_string[0] + explicit_arg[0]
                    rest = explicit_arg[1:]
                    if not rest:
                        sep = explicit_arg = None
                    elif rest[0] == "=":
                        sep, explicit_arg = "=", rest[1:]
                    else:
                        sep, explicit_arg = "", rest
                    if option_string in parser._option_string_actions:
                        action = parser._option_string_actions[option_string]
                        continue
                    self.extras_pattern.append("O")
                    self.extras.append(option_string + (sep or "") + (explicit_arg or ""))
                    stop = start + 1
                    break
                if count == 1:
                    stop = start + 1
                    taken.append((action, [explicit_arg], option_string))
                    break
                msg = _("ignored explicit argument %r")
                raise ArgumentError(action, msg % explicit_arg)
            begin = start + 1
            count = parser._match_argument(action, self.pattern[begin:])
            stop = begin + count
            taken.append((action, self.arg_strings[begin:stop], option_string))
            break
        assert taken
        for action, strings, option_string in taken:
            if action.deprecated and option_string not in self.warned:
                parser._warning(_("option '%(option)s' is deprecated")
                                % {"option": option_string})
                self.warned.add(option_string)
            self.take_action(action, strings, option_string)
        return stop

    def consume_positionals(self, start):
        """Takes as many positionals as the texts allow; gives the index behind."""
        parser = self.parser
        counts = parser._match_arguments_partial(self.positionals, self.pattern[start:])
        for action, count in zip(self.positionals, counts):
            strings = self.arg_strings[start:start + count]
            # the first '--' is no argument itself
            if action.nargs not in (PARSER, REMAINDER) and "--" in strings:
                strings.remove("--")
            start += count
            if action.deprecated and strings and action.dest not in self.warned:
                parser._warning(_("argument '%(argument_name)s' is deprecated")
                                % {"argument_name": action.dest})
                self.warned.add(action.dest)
            self.take_action(action, strings)
        self.positionals[:] = self.positionals[len(counts):]
        return start

    def finish(self):
        """Converts defaults that are texts, and checks that nothing is missing."""
        parser, namespace = self.parser, self.namespace
        required = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                required.append(_get_action_name(action))
            elif (action.default is not None and isinstance(action.default, str)
                    and hasattr(namespace, action.dest)
                    and action.default is getattr(namespace, action.dest)):
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if required:
            raise ArgumentError(None, _("the following arguments are required: %s")
                                % ", ".join(required))
        for group in parser._mutually_exclusive_groups:
            if not group.required:
                continue
            if not any(action in self.seen_non_default for action in group._group_actions):
                names = [_get_action_name(action) for action in group._group_actions
                         if action.help is not SUPPRESS]
                raise ArgumentError(None, _("one of the arguments %s is required")
                                    % " ".join(names))


ArgumentParser.__module__ = "argparse"
