"""What holds options: a group of them, and what a parser has in common with it; and values."""

from _optparse_option import (
    NO_DEFAULT, SUPPRESS_HELP, Option, OptionConflictError, represent,
)


class Values:
    """The values of options, as attributes."""

    def __init__(self, defaults=None):
        if defaults:
            for attr, value in defaults.items():
                setattr(self, attr, value)

    def __str__(self):
        return str(self.__dict__)

    __repr__ = represent

    def __eq__(self, other):
        if isinstance(other, Values):
            return self.__dict__ == other.__dict__
        if isinstance(other, dict):
            return self.__dict__ == other
        return NotImplemented

    def _update_careful(self, dict):
        """Takes over only what is not None, and what there is an attribute for."""
        for attr in dir(self):
            value = dict.get(attr)
            if value is not None:
                setattr(self, attr, value)

    def _update_loose(self, dict):
        """Takes over everything."""
        self.__dict__.update(dict)

    def _update(self, dict, mode):
        if mode == "careful":
            self._update_careful(dict)
        elif mode == "loose":
            self._update_loose(dict)
        else:
            raise ValueError(f"invalid update mode: {mode!r}")

    def read_module(self, modname, mode="careful"):
        """Takes over the variables of a module."""
        import sys
        __import__(modname)
        self._update(vars(sys.modules[modname]), mode)

    def read_file(self, filename, mode="careful"):
        """Takes over the variables of a file with Python code."""
        variables = {}
        with open(filename) as file:
            exec(file.read(), variables)
        self._update(variables, mode)

    def ensure_value(self, attr, value):
        """The value of an attribute, which is set if there is none."""
        if getattr(self, attr, None) is None:
            setattr(self, attr, value)
        return getattr(self, attr)


class OptionContainer:
    """Options by their names; a group has the names and defaults of its parser."""

    def __init__(self, option_class, conflict_handler, description):
        self._create_option_list()
        self.option_class = option_class
        self.set_conflict_handler(conflict_handler)
        self.set_description(description)

    def _create_option_mappings(self):
        self._short_opt = {}
        self._long_opt = {}
        self.defaults = {}

    def _share_option_mappings(self, parser):
        self._short_opt = parser._short_opt
        self._long_opt = parser._long_opt
        self.defaults = parser.defaults

    def set_conflict_handler(self, handler):
        """Says what happens with a name that is taken: an error, or the old option loses it."""
        if handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value {handler!r}")
        self.conflict_handler = handler

    def set_description(self, description):
        self.description = description

    def get_description(self):
        return self.description

    def destroy(self):
        """Lets go of what refers back to this."""
        del self._short_opt
        del self._long_opt
        del self.defaults

    # Adding and removing options.

    def _names(self, option):
        """The names of an option, each with the table that it is in."""
        for opt in option._short_opts:
            yield opt, self._short_opt
        for opt in option._long_opts:
            yield opt, self._long_opt

    def _check_conflict(self, option):
        taken = [(opt, table[opt]) for opt, table in self._names(option) if opt in table]
        if not taken:
            return
        if self.conflict_handler == "error":
            names = ", ".join([opt for opt, _ in taken])
            raise OptionConflictError(f"conflicting option string(s): {names}", option)
        for opt, old in taken:
            if opt.startswith("--"):
                old._long_opts.remove(opt)
                del self._long_opt[opt]
            else:
                old._short_opts.remove(opt)
                del self._short_opt[opt]
            if not (old._short_opts or old._long_opts):
                old.container.option_list.remove(old)

    def add_option(self, *args, **kwargs):
        """Adds an option, or one that is made of the arguments, and returns it."""
        if isinstance(args[0], str):
            option = self.option_class(*args, **kwargs)
        elif len(args) == 1 and not kwargs:
            option = args[0]
            if not isinstance(option, Option):
                raise TypeError(f"not an Option instance: {option!r}")
        else:
            raise TypeError("invalid arguments")
        self._check_conflict(option)
        self.option_list.append(option)
        option.container = self
        for opt, table in self._names(option):
            table[opt] = option
        if option.dest is not None:
            if option.default is not NO_DEFAULT:
                self.defaults[option.dest] = option.default
            elif option.dest not in self.defaults:
                self.defaults[option.dest] = None
        return option

    def add_options(self, option_list):
        """Adds options."""
        for option in option_list:
            self.add_option(option)

    def get_option(self, opt_str):
        """The option of a name, or None."""
        return self._short_opt.get(opt_str) or self._long_opt.get(opt_str)

    def has_option(self, opt_str):
        """Is there an option of that name?"""
        return opt_str in self._short_opt or opt_str in self._long_opt

    def remove_option(self, opt_str):
        """Removes the option of a name with all its names."""
        option = self.get_option(opt_str)
        if option is None:
            raise ValueError(f"no such option {opt_str!r}")
        for opt, table in self._names(option):
            del table[opt]
        option.container.option_list.remove(option)

    # Help.

    def format_option_help(self, formatter):
        if not self.option_list:
            return ""
        return "".join([formatter.format_option(option) for option in self.option_list
                        if option.help is not SUPPRESS_HELP])

    def format_description(self, formatter):
        return formatter.format_description(self.get_description())

    def format_help(self, formatter):
        parts = [self.format_option_help(formatter)]
        if self.description:
            parts.insert(0, self.format_description(formatter))
        return "\n".join(parts)


class OptionGroup(OptionContainer):
    """Options that have a heading of their own in the help of their parser."""

    def __init__(self, parser, title, description=None):
        self.parser = parser
        OptionContainer.__init__(self, parser.option_class, parser.conflict_handler, description)
        self.title = title

    def _create_option_list(self):
        self.option_list = []
        self._share_option_mappings(self.parser)

    def set_title(self, title):
        self.title = title

    def destroy(self):
        """Lets go of what refers back to this."""
        OptionContainer.destroy(self)
        del self.option_list

    def format_help(self, formatter):
        heading = formatter.format_heading(self.title)
        formatter.indent()
        text = OptionContainer.format_help(self, formatter)
        formatter.dedent()
        return heading + text
