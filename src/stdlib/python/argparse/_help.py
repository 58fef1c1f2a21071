"""Formats usage and help.

A formatter collects sections, each a list of functions that give text, and joins them at the end:
how far options must be indented is known only when all of them have been added.
"""

import os
import re
import sys

from argparse._names import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, _translate as _,
)


def _terminal_width():
    """The columns of the terminal; 80 if there is none."""
    try:
        columns = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        columns = 0
    if columns <= 0:
        try:
            columns = os.get_terminal_size(sys.__stdout__.fileno()).columns
        except (AttributeError, ValueError, OSError):
            columns = 0
    return columns or 80


def _filled(parts, width, column, first_column=None):
    """Lines of as many parts as fit, from a column on; the first may have less in front of it."""
    lines, line = [], []
    used = (column if first_column is None else first_column) - 1
    for part in parts:
        if line and used + 1 + len(part) > width:
            lines.append(" " * column + " ".join(line))
            line, used = [], column - 1
        line.append(part)
        used += 1 + len(part)
    if line:
        lines.append(" " * column + " ".join(line))
    return lines


class HelpFormatter:
    """Lays out the texts of a parser."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        width = _terminal_width() - 2 if width is None else width
        self._prog = prog
        self._width = width
        # Where the help of arguments begins at the most: something is to be left for it.
        self._max_help_position = min(max_help_position, max(width - 20, 2 * indent_increment))
        self._indent_increment = indent_increment
        self._current_indent = self._level = 0
        self._action_max_length = 0
        self._root_section = self._current_section = self._Section(self, None)
        self._whitespace_matcher = re.compile(r"\s+", re.ASCII)
        self._long_break_matcher = re.compile(r"\n\n\n+")

    def _indent(self):
        self._level += 1
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._level -= 1
        self._current_indent -= self._indent_increment
        assert self._current_indent >= 0, "Indent decreased below 0."

    def _indented(self, text, column=None):
        return " " * (self._current_indent if column is None else column) + text

    class _Section:
        """A heading, and functions with arguments that give the texts below it."""

        def __init__(self, formatter, parent, heading=None):
            self.formatter = formatter
            self.parent = parent
            self.heading = heading
            self.items = []

        def format_help(self):
            formatter = self.formatter
            inner = self.parent is not None
            if inner:
                formatter._indent()
            body = formatter._join_parts([make(*args) for make, args in self.items])
            if inner:
                formatter._dedent()
            if not body:
                return ""
            heading = ""
            if self.heading not in (None, SUPPRESS):
                heading = formatter._indented(_("%(heading)s:") % {"heading": self.heading}) + "\n"
            return f"\n{heading}{body}\n"

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    # what a parser adds

    def start_section(self, heading):
        """Begins a section inside the current one."""
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._indent()
        self._current_section = section

    def end_section(self):
        """Ends the current section."""
        self._dedent()
        self._current_section = self._current_section.parent

    def add_text(self, text):
        """Adds a paragraph."""
        if text not in (None, SUPPRESS):
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        """Adds a usage: the given one, or one that the actions make."""
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        """Adds an argument with its help."""
        if action.help is SUPPRESS:
            return
        self._measure(action)
        for subaction in self._iter_indented_subactions(action):
            self._measure(subaction)
        self._add_item(self._format_action, [action])

    def _measure(self, action):
        length = self._current_indent + len(self._format_action_invocation(action))
        self._action_max_length = max(self._action_max_length, length)

    def add_arguments(self, actions):
        """Adds arguments."""
        for action in actions:
            self.add_argument(action)

    # what it makes of it

    def format_help(self):
        """All that was added, as text."""
        text = self._long_break_matcher.sub("\n\n", self._root_section.format_help())
        return text.strip("\n") + "\n" if text else text

    def _join_parts(self, part_strings):
        return "".join(part for part in part_strings if part and part is not SUPPRESS)

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = _("usage: ")
        program = str(self._prog)
        if usage is not None:
            usage = usage % {"prog": self._prog}
        elif not actions:
            usage = program
        else:
            optionals = [action for action in actions if action.option_strings]
            positionals = [action for action in actions if not action.option_strings]
            arguments = self._format_actions_usage(optionals + positionals, groups)
            usage = f"{program} {arguments}" if program and arguments else program or arguments
            if len(prefix) + len(usage) > self._width - self._current_indent:
                usage = self._wrap_usage(program, prefix, optionals, positionals, groups)
        return f"{prefix}{usage}\n\n"

    def _wrap_usage(self, prog, prefix, optionals, positionals, groups):
        """Spreads a usage that is too long over several lines."""
        width = self._width - self._current_indent
        options = self._get_actions_usage_parts(optionals, groups)
        others = self._get_actions_usage_parts(positionals, groups)
        if len(prefix) + len(prog) <= 0.75 * width:
            # A short program name: the arguments stand behind it.
            column = len(prefix) + len(prog) + 1
            begin, *more = [part for part in (options, others) if part] or [[]]
            lines = _filled([prog, *begin], width, column, len(prefix))
            lines += [line for parts in more for line in _filled(parts, width, column)]
            return "\n".join(lines)[column:]
        # A long one: they stand below it, positionals on a line of their own if one is not enough.
        column = len(prefix)
        lines = _filled(options + others, width, column)
        if len(lines) > 1:
            lines = _filled(options, width, column) + _filled(others, width, column)
        return "\n".join([prog, *lines])

    def _format_actions_usage(self, actions, groups):
        return " ".join(self._get_actions_usage_parts(actions, groups))

    def _get_actions_usage_parts(self, actions, groups):
        """The usage of each action; groups whose members stand together get brackets."""
        spans = {}
        in_group = set()
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f"empty group {group}")
            if all(action.help is SUPPRESS for action in members):
                continue
            try:
                start = actions.index(members[0])
            except ValueError:
                continue
            end = start + len(members)
            if actions[start:end] == members:
                in_group.update(members)
                spans[start, end] = group
        parts = [self._action_usage(action, action in in_group) for action in actions]

        # a group may lie in another one, whose separators are then there already
        separated = set()
        for start, end in sorted(spans, reverse=True):
            shown = [part for part in parts[start:end] if part is not None]
            count = len(shown)
            if not spans[start, end].required:
                opening, closing = "[]"
            else:
                opening, closing = "()" if count > 1 else ("", "")
            shown[0] = opening + shown[0]
            shown[-1] += closing
            for i, part in enumerate(shown[:-1], start=start):
                if i not in separated:
                    parts[i] = part + " |"
                    separated.add(i)
            parts[start + count - 1] = shown[-1]
            for i in range(start + count, end):
                parts[i] = None
        return [part for part in parts if part is not None]

    def _action_usage(self, action, in_group):
        """The usage of one action; None if it is not to be shown."""
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            part = self._format_args(action, default)
            if in_group and part[0] == "[" and part[-1] == "]":
                # the group says already that it is optional
                part = part[1:-1]
            return part
        option_string = action.option_strings[0]
        if action.nargs == 0:
            part = action.format_usage()
        else:
            default = self._get_default_metavar_for_optional(action)
            part = "%s %s" % (option_string, self._format_args(action, default))
        if not action.required and not in_group:
            part = "[%s]" % part
        return part

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, self._indented("")) + "\n\n"

    def _format_action(self, action):
        column = min(self._action_max_length + 2, self._max_help_position)
        room = column - self._current_indent - 2
        header = self._format_action_invocation(action)
        lines = []
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, max(self._width - column, 11))
        if action.help and len(header) <= room:
            # There is room for the first line of the help behind it.
            first = lines[0] if lines else ""
            lines = [self._indented(f"{header:{room}}  {first}"),
                     *[self._indented(line, column) for line in lines[1:]]]
        else:
            lines = [self._indented(header), *[self._indented(line, column) for line in lines]]
        parts = [line + "\n" for line in lines]
        parts += [self._format_action(each) for each in self._iter_indented_subactions(action)]
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return " ".join(self._metavar_formatter(action, default)(1))
        shown = ", ".join(action.option_strings)
        if action.nargs != 0:
            default = self._get_default_metavar_for_optional(action)
            shown += " " + self._format_args(action, default)
        return shown

    def _metavar_formatter(self, action, default_metavar):
        name = default_metavar
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = f"{{{','.join(map(str, action.choices))}}}"
        # A tuple has a name for each value.
        return lambda count: name if isinstance(name, tuple) else (name,) * count

    def _format_args(self, action, default_metavar):
        names = self._metavar_formatter(action, default_metavar)
        match action.nargs:
            case None:
                return "%s" % names(1)
            case "?":
                return "[%s]" % names(1)
            case "*":
                form = "[%s [%s ...]]" if len(names(1)) == 2 else "[%s ...]"
                return form % names(1)
            case "+":
                return "%s [%s ...]" % names(2)
            case "...":
                return "..."
            case "A...":
                return "%s ..." % names(1)
            case "==SUPPRESS==":
                return ""
        try:
            form = " ".join(["%s"] * action.nargs)
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return form % names(action.nargs)

    def _expand_help(self, action):
        text = self._get_help_string(action)
        if "%" not in text:
            return text
        shown = {"prog": self._prog}
        for name, value in vars(action).items():
            if value is not SUPPRESS:
                # Types and functions are shown by their names.
                shown[name] = getattr(value, "__name__", value)
        if shown.get("choices") is not None:
            shown["choices"] = ", ".join(map(str, shown["choices"]))
        return text % shown

    def _iter_indented_subactions(self, action):
        if hasattr(action, "_get_subactions"):
            self._indent()
            yield from action._get_subactions()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap
        text = self._whitespace_matcher.sub(" ", text).strip()
        return textwrap.wrap(text, width)

    def _fill_text(self, text, width, indent):
        import textwrap
        text = self._whitespace_matcher.sub(" ", text).strip()
        return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of all texts as they are."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the defaults to the help."""

    def _get_help_string(self, action):
        text = action.help or ""
        has_default = action.default is not SUPPRESS and (
            action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE))
        if has_default and "%(default)" not in text:
            text += _(" (default: %(default)s)")
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows the type of an argument where its name would stand."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


for _class in (HelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter,
               ArgumentDefaultsHelpFormatter, MetavarTypeHelpFormatter):
    _class.__module__ = "argparse"
