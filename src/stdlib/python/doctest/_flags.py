"""Option flags, and small things that all parts of doctest use."""

import re
import sys
from collections import namedtuple

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The flag of a name; a new name gets a new bit."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")

COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE
                    | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL)

REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")

REPORTING_FLAGS = (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE
                   | FAIL_FAST)

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples failed, and how many were tried; also how many of these were skipped."""

    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        if self.skipped:
            return (f"TestResults(failed={self.failed}, attempted={self.attempted}, "
                    f"skipped={self.skipped})")
        return super().__repr__()


def _extract_future_flags(globs):
    """The compiler flags of the __future__ features in a namespace."""
    import __future__
    flags = 0
    for name in __future__.all_feature_names:
        feature = globs.get(name, None)
        if feature is getattr(__future__, name):
            flags |= feature.compiler_flag
    return flags


def _normalize_module(module, depth=2):
    """A module given as itself, by name, or as None for that of the caller so deep."""
    import inspect
    if inspect.ismodule(module):
        return module
    if isinstance(module, str):
        return __import__(module, globals(), locals(), ["*"])
    if module is None:
        return sys.modules[sys._getframe(depth).f_globals["__name__"]]
    raise TypeError("Expected a module, string, or None")


def _newline_convert(data):
    return data.replace("\r\n", "\n").replace("\r", "\n")


def _load_testfile(filename, package, module_relative, encoding):
    """The text of a file, and its full name."""
    if module_relative:
        package = _normalize_module(package, 4)
        filename = _module_relative_path(package, filename)
        loader = getattr(package, "__loader__", None)
        if loader is not None and hasattr(loader, "get_data"):
            contents = loader.get_data(filename).decode(encoding)
            return _newline_convert(contents), filename
    with open(filename, encoding=encoding) as f:
        return f.read(), filename


def _module_relative_path(module, test_path):
    """The path of a file that lies beside a module."""
    import inspect
    import os
    if not inspect.ismodule(module):
        raise TypeError("Expected a module: %r" % module)
    if test_path.startswith("/"):
        raise ValueError("Module-relative files may not have absolute paths")
    test_path = os.path.join(*test_path.split("/"))
    if hasattr(module, "__file__"):
        basedir = os.path.split(module.__file__)[0]
    elif module.__name__ == "__main__":
        if len(sys.argv) > 0 and sys.argv[0] != "":
            basedir = os.path.split(sys.argv[0])[0]
        else:
            basedir = os.curdir
    else:
        raise ValueError("Can't resolve paths relative to the module %r "
                         "(it has no __file__)" % module.__name__)
    return os.path.join(basedir, test_path)


def _indent(text, indent=4):
    """Puts spaces in front of the lines that are not empty."""
    return re.sub("(?m)^(?!$)", indent * " ", text)


def _exception_traceback(exc_info):
    """The traceback of an exception as text."""
    import traceback
    return "".join(traceback.format_exception(*exc_info))


def _comment_line(line):
    line = line.rstrip()
    return "# " + line if line else "#"


def _strip_exception_details(msg):
    """The bare name of an exception, from its last line: without module and message."""
    start, end = 0, len(msg)
    i = msg.find("\n")
    if i >= 0:
        end = i
    i = msg.find(":", 0, end)
    if i >= 0:
        end = i
    i = msg.rfind(".", 0, end)
    if i >= 0:
        start = i + 1
    return msg[start:end]


def _ellipsis_match(want, got):
    """Does a text fit one in which '...' stands for anything?"""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if not got.startswith(first) or not got.endswith(last):
        return False
    start, end = len(first), len(got) - len(last)
    if start > end:
        # the two ends would need the same characters
        return False
    for part in middle:
        start = got.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


TestResults.__module__ = "doctest"
