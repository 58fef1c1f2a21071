"""One option of a command line, and what can go wrong with options."""

from gettext import gettext as _

SUPPRESS_HELP = "SUPPRESS" + "HELP"

# The default of an option that has none; None would be one.
NO_DEFAULT = ("NO", "DEFAULT")


class OptParseError(Exception):
    """The base class of errors, whose text is `msg`."""

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class OptionError(OptParseError):
    """An option is made with arguments that do not fit together."""

    def __init__(self, msg, option):
        self.msg = msg
        self.option_id = str(option)

    def __str__(self):
        return f"option {self.option_id}: {self.msg}" if self.option_id else self.msg


class OptionConflictError(OptionError):
    """A parser has an option of this name already."""


class OptionValueError(OptParseError):
    """A value in the command line is not what the option takes."""


class BadOptionError(OptParseError):
    """The command line has an option that does not exist."""

    def __init__(self, opt_str):
        self.opt_str = opt_str

    def __str__(self):
        return _("no such option: %s") % self.opt_str


class AmbiguousOptionError(BadOptionError):
    """The command line has an abbreviation of more than one option."""

    def __init__(self, opt_str, possibilities):
        BadOptionError.__init__(self, opt_str)
        self.possibilities = possibilities

    def __str__(self):
        return (_("ambiguous option: %s (%s?)")
                % (self.opt_str, ", ".join(self.possibilities)))


def represent(self):
    """A text with the name of the class, the address, and what is in it."""
    return f"<{self.__class__.__name__} at 0x{id(self):x}: {self}>"


# Converting values.

def _parse_num(val, type):
    """A number with its base: "0x", "0b", or a leading zero for octal."""
    start = val[:2].lower()
    if start == "0x":
        base = 16
    elif start == "0b":
        base = 2
        val = val[2:] or "0"
    elif val[:1] == "0":
        base = 8
    else:
        base = 10
    return type(val, base)


def _parse_int(val):
    return _parse_num(val, int)


_builtin_cvt = {
    "int": (_parse_int, _("integer")),
    "long": (_parse_int, _("integer")),
    "float": (float, _("floating-point")),
    "complex": (complex, _("complex")),
}


def check_builtin(option, opt, value):
    """A text as a number."""
    convert, what = _builtin_cvt[option.type]
    try:
        return convert(value)
    except ValueError:
        raise OptionValueError(_("option %s: invalid %s value: %r") % (opt, what, value))


def check_choice(option, opt, value):
    """A text that is one of the choices."""
    if value in option.choices:
        return value
    choices = ", ".join(map(repr, option.choices))
    raise OptionValueError(_("option %s: invalid choice: %r (choose from %s)")
                           % (opt, value, choices))


class Option:
    """An option: its names, and what happens when it is in the command line.

    A subclass may have more attributes, actions, types and checks in the tables."""

    ATTRS = ["action", "type", "dest", "default", "nargs", "const", "choices", "callback",
             "callback_args", "callback_kwargs", "help", "metavar"]

    ACTIONS = ("store", "store_const", "store_true", "store_false", "append", "append_const",
               "count", "callback", "help", "version")
    # Those that set something, those that may have a value, must have one, and have a constant.
    STORE_ACTIONS = ("store", "store_const", "store_true", "store_false", "append",
                     "append_const", "count")
    TYPED_ACTIONS = ("store", "append", "callback")
    ALWAYS_TYPED_ACTIONS = ("store", "append")
    CONST_ACTIONS = ("store_const", "append_const")

    TYPES = ("string", "int", "long", "float", "complex", "choice")
    TYPE_CHECKER = {"int": check_builtin, "long": check_builtin, "float": check_builtin,
                    "complex": check_builtin, "choice": check_choice}

    # Functions that check the attributes, one after the other; set below.
    CHECK_METHODS = None

    def __init__(self, *opts, **attrs):
        self._short_opts = []
        self._long_opts = []
        self._set_opt_strings(self._check_opt_strings(opts))
        self._set_attrs(attrs)
        for check in self.CHECK_METHODS:
            check(self)

    def _check_opt_strings(self, opts):
        opts = [opt for opt in opts if opt]
        if not opts:
            raise TypeError("at least one option string must be supplied")
        return opts

    def _set_opt_strings(self, opts):
        for opt in opts:
            if len(opt) < 2:
                raise OptionError(f"invalid option string {opt!r}: "
                                  "must be at least two characters long", self)
            if len(opt) == 2:
                if not (opt[0] == "-" and opt[1] != "-"):
                    raise OptionError(f"invalid short option string {opt!r}: "
                                      "must be of the form -x, (x any non-dash char)", self)
                self._short_opts.append(opt)
            else:
                if not (opt[:2] == "--" and opt[2] != "-"):
                    raise OptionError(f"invalid long option string {opt!r}: "
                                      "must start with --, followed by non-dash", self)
                self._long_opts.append(opt)

    def _set_attrs(self, attrs):
        for attr in self.ATTRS:
            default = NO_DEFAULT if attr == "default" else None
            setattr(self, attr, attrs.pop(attr, default))
        if attrs:
            raise OptionError(f"invalid keyword arguments: {', '.join(sorted(attrs))}", self)

    # Checking and completing the attributes.

    def _check_action(self):
        if self.action is None:
            self.action = "store"
        elif self.action not in self.ACTIONS:
            raise OptionError(f"invalid action: {self.action!r}", self)

    def _check_type(self):
        if self.type is None:
            if self.action in self.ALWAYS_TYPED_ACTIONS:
                self.type = "string" if self.choices is None else "choice"
            return
        if isinstance(self.type, type):
            self.type = self.type.__name__
        if self.type == "str":
            self.type = "string"
        if self.type not in self.TYPES:
            raise OptionError(f"invalid option type: {self.type!r}", self)
        if self.action not in self.TYPED_ACTIONS:
            raise OptionError(f"must not supply a type for action {self.action!r}", self)

    def _check_choice(self):
        if self.type == "choice":
            if self.choices is None:
                raise OptionError("must supply a list of choices for type 'choice'", self)
            if not isinstance(self.choices, (tuple, list)):
                supplied = str(type(self.choices)).split("'")[1]
                raise OptionError(f"choices must be a list of strings ('{supplied}' supplied)",
                                  self)
        elif self.choices is not None:
            raise OptionError(f"must not supply choices for type {self.type!r}", self)

    def _check_dest(self):
        takes_value = self.action in self.STORE_ACTIONS or self.type is not None
        if self.dest is None and takes_value:
            # The first long name, or else the first letter.
            if self._long_opts:
                self.dest = self._long_opts[0][2:].replace("-", "_")
            else:
                self.dest = self._short_opts[0][1]

    def _check_const(self):
        if self.action not in self.CONST_ACTIONS and self.const is not None:
            raise OptionError(f"'const' must not be supplied for action {self.action!r}", self)

    def _check_nargs(self):
        if self.action in self.TYPED_ACTIONS:
            if self.nargs is None:
                self.nargs = 1
        elif self.nargs is not None:
            raise OptionError(f"'nargs' must not be supplied for action {self.action!r}", self)

    def _check_callback(self):
        if self.action == "callback":
            if not callable(self.callback):
                raise OptionError(f"callback not callable: {self.callback!r}", self)
            if self.callback_args is not None and not isinstance(self.callback_args, tuple):
                raise OptionError("callback_args, if supplied, must be a tuple: "
                                  f"not {self.callback_args!r}", self)
            if self.callback_kwargs is not None and not isinstance(self.callback_kwargs, dict):
                raise OptionError("callback_kwargs, if supplied, must be a dict: "
                                  f"not {self.callback_kwargs!r}", self)
            return
        if self.callback is not None:
            raise OptionError(f"callback supplied ({self.callback!r}) for non-callback option",
                              self)
        for name in ("callback_args", "callback_kwargs"):
            if getattr(self, name) is not None:
                raise OptionError(f"{name} supplied for non-callback option", self)

    CHECK_METHODS = [_check_action, _check_type, _check_choice, _check_dest, _check_const,
                     _check_nargs, _check_callback]

    def __str__(self):
        return "/".join(self._short_opts + self._long_opts)

    __repr__ = represent

    def takes_value(self):
        """Does a value follow it in the command line?"""
        return self.type is not None

    def get_opt_string(self):
        """The name that stands for it: the first long one if it has one."""
        return (self._long_opts or self._short_opts)[0]

    # What happens when it is in the command line.

    def check_value(self, opt, value):
        """One value, converted to the type."""
        checker = self.TYPE_CHECKER.get(self.type)
        return value if checker is None else checker(self, opt, value)

    def convert_value(self, opt, value):
        """The value, or the tuple of them."""
        if value is None:
            return None
        if self.nargs == 1:
            return self.check_value(opt, value)
        return tuple([self.check_value(opt, one) for one in value])

    def process(self, opt, value, values, parser):
        """Takes the action for the option, which is in the command line with this name."""
        value = self.convert_value(opt, value)
        return self.take_action(self.action, self.dest, opt, value, values, parser)

    def take_action(self, action, dest, opt, value, values, parser):
        """Takes an action; subclasses take theirs here."""
        match action:
            case "store":
                setattr(values, dest, value)
            case "store_const":
                setattr(values, dest, self.const)
            case "store_true":
                setattr(values, dest, True)
            case "store_false":
                setattr(values, dest, False)
            case "append":
                values.ensure_value(dest, []).append(value)
            case "append_const":
                values.ensure_value(dest, []).append(self.const)
            case "count":
                setattr(values, dest, values.ensure_value(dest, 0) + 1)
            case "callback":
                self.callback(self, opt, value, parser, *(self.callback_args or ()),
                              **(self.callback_kwargs or {}))
            case "help":
                parser.print_help()
                parser.exit()
            case "version":
                parser.print_version()
                parser.exit()
            case _:
                raise ValueError(f"unknown action {self.action!r}")
        return 1
