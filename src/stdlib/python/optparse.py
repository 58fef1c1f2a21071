"""Reads the options of a command line (library reference: optparse).

The parts are `_optparse_*.py`: an option with the errors, what holds options, and the help.
"""

import os
import sys
from gettext import gettext as _, ngettext

from _optparse_container import OptionContainer, OptionGroup, Values
from _optparse_help import HelpFormatter, IndentedHelpFormatter, TitledHelpFormatter
from _optparse_option import (
    NO_DEFAULT, SUPPRESS_HELP, AmbiguousOptionError, BadOptionError, Option, OptionConflictError,
    OptionError, OptionValueError, OptParseError, _parse_int, _parse_num, check_builtin,
    check_choice,
)

__all__ = ["Option", "make_option", "SUPPRESS_HELP", "SUPPRESS_USAGE", "Values",
           "OptionContainer", "OptionGroup", "OptionParser", "HelpFormatter",
           "IndentedHelpFormatter", "TitledHelpFormatter", "OptParseError", "OptionError",
           "OptionConflictError", "OptionValueError", "BadOptionError", "check_choice"]

SUPPRESS_USAGE = "SUPPRESS" + "USAGE"

for _class in (Option, Values, OptionContainer, OptionGroup, HelpFormatter, IndentedHelpFormatter,
               TitledHelpFormatter, OptParseError, OptionError, OptionConflictError,
               OptionValueError, BadOptionError, AmbiguousOptionError, check_builtin,
               check_choice):
    _class.__module__ = __name__
del _class

# Another name, for lists of options.
make_option = Option


class OptionParser(OptionContainer):
    """Reads a command line into values of options and a list of arguments."""

    standard_option_list = []

    def __init__(self, usage=None, option_list=None, option_class=Option, version=None,
                 conflict_handler="error", description=None, formatter=None,
                 add_help_option=True, prog=None, epilog=None):
        OptionContainer.__init__(self, option_class, conflict_handler, description)
        self.set_usage(usage)
        self.prog = prog
        self.version = version
        self.allow_interspersed_args = True
        self.process_default_values = True
        if formatter is None:
            formatter = IndentedHelpFormatter()
        self.formatter = formatter
        self.formatter.set_parser(self)
        self.epilog = epilog
        self._populate_option_list(option_list, add_help=add_help_option)
        self._init_parsing_state()

    def destroy(self):
        """Lets go of what refers back to this; the parser cannot be used afterwards."""
        OptionContainer.destroy(self)
        for group in self.option_groups:
            group.destroy()
        del self.option_list
        del self.option_groups
        del self.formatter

    def _create_option_list(self):
        self.option_list = []
        self.option_groups = []
        self._create_option_mappings()

    def _add_help_option(self):
        self.add_option("-h", "--help", action="help", help=_("show this help message and exit"))

    def _add_version_option(self):
        self.add_option("--version", action="version",
                        help=_("show program's version number and exit"))

    def _populate_option_list(self, option_list, add_help=True):
        if self.standard_option_list:
            self.add_options(self.standard_option_list)
        if option_list:
            self.add_options(option_list)
        if self.version:
            self._add_version_option()
        if add_help:
            self._add_help_option()

    def _init_parsing_state(self):
        self.rargs = None  # what is not read yet
        self.largs = None  # arguments that were read
        self.values = None

    # Settings.

    def set_usage(self, usage):
        """Sets the text of the usage, in which "%prog" is the program's name."""
        if usage is None:
            self.usage = _("%prog [options]")
        elif usage is SUPPRESS_USAGE:
            self.usage = None
        elif usage.lower().startswith("usage: "):
            self.usage = usage[7:]
        else:
            self.usage = usage

    def enable_interspersed_args(self):
        """Lets options follow arguments, as is the default."""
        self.allow_interspersed_args = True

    def disable_interspersed_args(self):
        """Takes everything from the first argument on for arguments."""
        self.allow_interspersed_args = False

    def set_process_default_values(self, process):
        """Says whether defaults that are texts are converted as values are."""
        self.process_default_values = process

    def set_default(self, dest, value):
        self.defaults[dest] = value

    def set_defaults(self, **kwargs):
        self.defaults.update(kwargs)

    def _get_all_options(self):
        options = self.option_list[:]
        for group in self.option_groups:
            options.extend(group.option_list)
        return options

    def get_default_values(self):
        """The values of a command line without options."""
        if not self.process_default_values:
            return Values(self.defaults)
        defaults = self.defaults.copy()
        for option in self._get_all_options():
            default = defaults.get(option.dest)
            if isinstance(default, str):
                defaults[option.dest] = option.check_value(option.get_opt_string(), default)
        return Values(defaults)

    # Groups.

    def add_option_group(self, *args, **kwargs):
        """Adds a group, or one that is made of the arguments, and returns it."""
        if isinstance(args[0], str):
            group = OptionGroup(self, *args, **kwargs)
        elif len(args) == 1 and not kwargs:
            group = args[0]
            if not isinstance(group, OptionGroup):
                raise TypeError(f"not an OptionGroup instance: {group!r}")
            if group.parser is not self:
                raise ValueError("invalid OptionGroup (wrong parser)")
        else:
            raise TypeError("invalid arguments")
        self.option_groups.append(group)
        return group

    def get_option_group(self, opt_str):
        """The group of an option, or None."""
        option = self.get_option(opt_str)
        if option and option.container is not self:
            return option.container
        return None

    # Reading a command line.

    def _get_args(self, args):
        return sys.argv[1:] if args is None else args[:]

    def parse_args(self, args=None, values=None):
        """Reads arguments, those of the program by default: returns the values and the rest."""
        rargs = self._get_args(args)
        if values is None:
            values = self.get_default_values()
        self.rargs = rargs
        self.largs = largs = []
        self.values = values
        try:
            self._process_args(largs, rargs, values)
        except (BadOptionError, OptionValueError) as error:
            self.error(str(error))
        return self.check_values(values, largs + rargs)

    def check_values(self, values, args):
        """What parse_args returns; for subclasses to check."""
        return values, args

    def _process_args(self, largs, rargs, values):
        while rargs:
            arg = rargs[0]
            if arg == "--":
                del rargs[0]
                return
            if arg[0:2] == "--":
                self._process_long_opt(rargs, values)
            elif arg[:1] == "-" and len(arg) > 1:
                self._process_short_opts(rargs, values)
            elif self.allow_interspersed_args:
                largs.append(arg)
                del rargs[0]
            else:
                return

    def _match_long_opt(self, opt):
        """The whole name for one that may be abbreviated; for subclasses to override."""
        return _match_abbrev(opt, self._long_opt)

    def _process_long_opt(self, rargs, values):
        name, equals, explicit = rargs.pop(0).partition("=")
        if equals:
            rargs.insert(0, explicit)
        opt = self._match_long_opt(name)
        option = self._long_opt[opt]
        value = None
        if option.takes_value():
            value = self._take_value(option, opt, rargs)
        elif equals:
            self.error(_("%s option does not take a value") % opt)
        option.process(opt, value, values, self)

    def _process_short_opts(self, rargs, values):
        arg = rargs.pop(0)
        for index, letter in enumerate(arg[1:], 2):
            opt = "-" + letter
            option = self._short_opt.get(opt)
            if not option:
                raise BadOptionError(opt)
            takes_value = option.takes_value()
            value = None
            if takes_value:
                if index < len(arg):  # the rest is the value
                    rargs.insert(0, arg[index:])
                value = self._take_value(option, opt, rargs)
            option.process(opt, value, values, self)
            if takes_value:
                break

    def _take_value(self, option, opt, rargs):
        """The value of an option, or a tuple of them, taken from what is not read yet."""
        nargs = option.nargs
        if len(rargs) < nargs:
            self.error(ngettext("%(option)s option requires %(number)d argument",
                                "%(option)s option requires %(number)d arguments",
                                nargs) % {"option": opt, "number": nargs})
        if nargs == 1:
            return rargs.pop(0)
        value = tuple(rargs[0:nargs])
        del rargs[0:nargs]
        return value

    # What is told.

    def get_prog_name(self):
        """The name of the program."""
        return os.path.basename(sys.argv[0]) if self.prog is None else self.prog

    def expand_prog_name(self, s):
        return s.replace("%prog", self.get_prog_name())

    def get_description(self):
        return self.expand_prog_name(self.description)

    def exit(self, status=0, msg=None):
        """Ends the program, perhaps with a message."""
        if msg:
            sys.stderr.write(msg)
        sys.exit(status)

    def error(self, msg):
        """Tells the usage and a message, and ends the program; it must not return."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.get_prog_name()}: error: {msg}\n")

    def get_usage(self):
        if not self.usage:
            return ""
        return self.formatter.format_usage(self.expand_prog_name(self.usage))

    def print_usage(self, file=None):
        """Prints the usage, if there is one."""
        if self.usage:
            print(self.get_usage(), file=file)

    def get_version(self):
        return self.expand_prog_name(self.version) if self.version else ""

    def print_version(self, file=None):
        """Prints the version, if there is one."""
        if self.version:
            print(self.get_version(), file=file)

    def format_option_help(self, formatter=None):
        if formatter is None:
            formatter = self.formatter
        formatter.store_option_strings(self)
        parts = [formatter.format_heading(_("Options"))]
        formatter.indent()
        if self.option_list:
            parts.append(OptionContainer.format_option_help(self, formatter))
            parts.append("\n")
        for group in self.option_groups:
            parts.append(group.format_help(formatter))
            parts.append("\n")
        formatter.dedent()
        # Without the last empty line; without the heading, if nothing follows it.
        return "".join(parts[:-1])

    def format_epilog(self, formatter):
        return formatter.format_epilog(self.epilog)

    def format_help(self, formatter=None):
        """The whole help."""
        if formatter is None:
            formatter = self.formatter
        parts = []
        if self.usage:
            parts.append(self.get_usage() + "\n")
        if self.description:
            parts.append(self.format_description(formatter) + "\n")
        parts.append(self.format_option_help(formatter))
        parts.append(self.format_epilog(formatter))
        return "".join(parts)

    def print_help(self, file=None):
        """Prints the whole help."""
        if file is None:
            file = sys.stdout
        file.write(self.format_help())


def _match_abbrev(s, wordmap):
    """The key of a mapping that starts with a text; it must be the only one, or be the text."""
    if s in wordmap:
        return s
    possibilities = sorted([word for word in wordmap if word.startswith(s)])
    if not possibilities:
        raise BadOptionError(s)
    if len(possibilities) > 1:
        raise AmbiguousOptionError(s, possibilities)
    return possibilities[0]
