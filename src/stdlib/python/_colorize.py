"""Colours of a terminal, and whether to use them."""

import os
import sys

# True and False say that there are colours or none; None leaves it to the surroundings.
COLORIZE = True


class ANSIColors:
    """The sequences that begin a colour, and the one that ends it."""

    BOLD_GREEN = "\x1b[1;32m"
    BOLD_MAGENTA = "\x1b[1;35m"
    BOLD_RED = "\x1b[1;31m"
    GREEN = "\x1b[32m"
    GREY = "\x1b[90m"
    MAGENTA = "\x1b[35m"
    RED = "\x1b[31m"
    RESET = "\x1b[0m"
    YELLOW = "\x1b[33m"


class _NoColors(ANSIColors):
    """The same names, for nothing."""


for _name in vars(ANSIColors):
    if _name.isupper():
        setattr(_NoColors, _name, "")
NoColors = _NoColors()


def get_colors(colorize=False):
    """The colours, if they are wanted or the terminal has them."""
    return ANSIColors() if colorize or can_colorize() else NoColors


def can_colorize():
    """Should output to standard error have colours?"""
    if not sys.flags.ignore_environment:
        choice = os.environ.get("PYTHON_COLORS")
        if choice == "0":
            return False
        if choice == "1":
            return True
    if os.environ.get("NO_COLOR"):
        return False
    if not COLORIZE:
        return False
    if not sys.flags.ignore_environment:
        if os.environ.get("FORCE_COLOR"):
            return True
        if os.environ.get("TERM") == "dumb":
            return False
    if not hasattr(sys.stderr, "fileno"):
        return False
    try:
        return os.isatty(sys.stderr.fileno())
    except OSError:
        return sys.stderr.isatty()
