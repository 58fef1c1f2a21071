"""How the help of a command line is laid out."""

import os
import textwrap
from gettext import gettext as _

from _optparse_option import NO_DEFAULT

_NARROWEST = 11  # a column of text


class HelpFormatter:
    """Lays out the help of a parser; subclasses decide how usage and headings look."""

    NO_DEFAULT_VALUE = "none"

    def __init__(self, indent_increment, max_help_position, width, short_first):
        self.parser = None
        self.indent_increment = indent_increment
        if width is None:
            try:
                width = int(os.environ["COLUMNS"])
            except (KeyError, ValueError):
                width = 80
            width -= 2
        self.width = width
        self.help_position = self.max_help_position = min(
            max_help_position, max(width - 20, indent_increment * 2))
        self.current_indent = 0
        self.level = 0
        self.help_width = None  # known when all options are
        self.short_first = short_first
        self.default_tag = "%default"
        self.option_strings = {}
        self._short_opt_fmt = "%s %s"
        self._long_opt_fmt = "%s=%s"

    def set_parser(self, parser):
        self.parser = parser

    def set_short_opt_delimiter(self, delim):
        """Sets what is between a short option and its value: a space or nothing."""
        if delim not in ("", " "):
            raise ValueError(f"invalid metavar delimiter for short options: {delim!r}")
        self._short_opt_fmt = "%s" + delim + "%s"

    def set_long_opt_delimiter(self, delim):
        """Sets what is between a long option and its value: a space or an equals sign."""
        if delim not in ("=", " "):
            raise ValueError(f"invalid metavar delimiter for long options: {delim!r}")
        self._long_opt_fmt = "%s" + delim + "%s"

    def indent(self):
        self.current_indent += self.indent_increment
        self.level += 1

    def dedent(self):
        self.current_indent -= self.indent_increment
        assert self.current_indent >= 0, "Indent decreased below 0."
        self.level -= 1

    def format_usage(self, usage):
        raise NotImplementedError("subclasses must implement")

    def format_heading(self, heading):
        raise NotImplementedError("subclasses must implement")

    def _format_text(self, text):
        """A paragraph."""
        indent = " " * self.current_indent
        return textwrap.fill(text, max(self.width - self.current_indent, _NARROWEST),
                             initial_indent=indent, subsequent_indent=indent)

    def format_description(self, description):
        return self._format_text(description) + "\n" if description else ""

    def format_epilog(self, epilog):
        return "\n" + self._format_text(epilog) + "\n" if epilog else ""

    def expand_default(self, option):
        """The help of an option, with its default in the place of the tag."""
        if self.parser is None or not self.default_tag:
            return option.help
        default = self.parser.defaults.get(option.dest)
        if default is NO_DEFAULT or default is None:
            default = self.NO_DEFAULT_VALUE
        return option.help.replace(self.default_tag, str(default))

    def format_option(self, option):
        """An option and its help beside it; below it if the option is too long."""
        indent = " " * self.current_indent
        names = self.option_strings[option]
        width = self.help_position - self.current_indent - 2
        help_indent = " " * self.help_position
        if len(names) > width:
            names = f"{indent}{names}\n"
            first_indent = help_indent
        else:
            names = f"{indent}{names:<{width}}  "
            first_indent = ""
        if option.help:
            lines = textwrap.wrap(self.expand_default(option), self.help_width)
            names += f"{first_indent}{lines[0]}\n"
            names += "".join([f"{help_indent}{line}\n" for line in lines[1:]])
        elif names[-1] != "\n":
            names += "\n"
        return names

    def store_option_strings(self, parser):
        """Finds out how wide the options are, and so where their help starts."""
        widest = 0
        self.indent()
        for container in (parser, *parser.option_groups):
            if container is not parser:
                self.indent()
            for option in container.option_list:
                text = self.option_strings[option] = self.format_option_strings(option)
                widest = max(widest, len(text) + self.current_indent)
            if container is not parser:
                self.dedent()
        self.dedent()
        self.help_position = min(widest + 2, self.max_help_position)
        self.help_width = max(self.width - self.help_position, _NARROWEST)

    def format_option_strings(self, option):
        """The names of an option, with its value."""
        short, long = option._short_opts, option._long_opts
        if option.takes_value():
            metavar = option.metavar or option.dest.upper()
            short = [self._short_opt_fmt % (name, metavar) for name in short]
            long = [self._long_opt_fmt % (name, metavar) for name in long]
        return ", ".join(short + long if self.short_first else long + short)


class IndentedHelpFormatter(HelpFormatter):
    """Help with indented sections."""

    def __init__(self, indent_increment=2, max_help_position=24, width=None, short_first=1):
        HelpFormatter.__init__(self, indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return _("Usage: %s\n") % usage

    def format_heading(self, heading):
        return f"{' ' * self.current_indent}{heading}:\n"


class TitledHelpFormatter(HelpFormatter):
    """Help with underlined headings."""

    def __init__(self, indent_increment=0, max_help_position=24, width=None, short_first=0):
        HelpFormatter.__init__(self, indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f"{self.format_heading(_('Usage'))}  {usage}\n"

    def format_heading(self, heading):
        return f"{heading}\n{'=-'[self.level] * len(heading)}\n"
