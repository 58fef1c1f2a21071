"""Options on a command line, as C's `getopt` reads them (library reference: "getopt")."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """A command line that does not fit; `opt` is the option it is about."""

    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Options and what follows them: pairs of option and value, and the rest of the arguments."""
    opts = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        if args[0].startswith("--"):
            opts, args = do_longs(opts, args[0][2:], longopts, args[1:])
        else:
            opts, args = do_shorts(opts, args[0][1:], shortopts, args[1:])
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """As `getopt`, but options may come after other arguments."""
    opts = []
    others = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    if shortopts.startswith("+"):
        shortopts = shortopts[1:]
        stop_early = True
    else:
        stop_early = bool(os.environ.get("POSIXLY_CORRECT"))
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0][:2] == "--":
            opts, args = do_longs(opts, args[0][2:], longopts, args[1:])
        elif args[0][:1] == "-" and args[0] != "-":
            opts, args = do_shorts(opts, args[0][1:], shortopts, args[1:])
        elif stop_early:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return opts, others


def do_longs(opts, opt, longopts, args):
    """Reads one `--option`."""
    opt, equals, value = opt.partition("=")
    if not equals:
        value = None
    takes_value, opt = long_has_args(opt, longopts)
    if takes_value:
        if value is None:
            if not args:
                raise GetoptError(f"option --{opt} requires argument", opt)
            value, args = args[0], args[1:]
    elif value is not None:
        raise GetoptError(f"option --{opt} must not have an argument", opt)
    opts.append(("--" + opt, value or ""))
    return opts, args


def long_has_args(opt, longopts):
    """Does an option, perhaps abbreviated, take a value; and its full name."""
    possible = [known for known in longopts if known.startswith(opt)]
    if not possible:
        raise GetoptError(f"option --{opt} not recognized", opt)
    if opt in possible:
        return False, opt
    if opt + "=" in possible:
        return True, opt
    if len(possible) > 1:
        raise GetoptError(f"option --{opt} not a unique prefix", opt)
    match = possible[0]
    takes_value = match.endswith("=")
    return takes_value, match[:-1] if takes_value else match


def do_shorts(opts, letters, shortopts, args):
    """Reads the letters after a dash."""
    while letters != "":
        opt, letters = letters[0], letters[1:]
        if short_has_arg(opt, shortopts):
            if letters == "":
                if not args:
                    raise GetoptError(f"option -{opt} requires argument", opt)
                letters, args = args[0], args[1:]
            value, letters = letters, ""
        else:
            value = ""
        opts.append(("-" + opt, value))
    return opts, args


def short_has_arg(opt, shortopts):
    """Does a letter take a value?"""
    for i, known in enumerate(shortopts):
        if opt == known != ":":
            return shortopts.startswith(":", i + 1)
    raise GetoptError(f"option -{opt} not recognized", opt)
