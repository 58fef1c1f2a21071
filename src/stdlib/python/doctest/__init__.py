"""Tests the examples in docstrings and text files: sessions that are run again and compared."""

import inspect
import os
import sys

from doctest._flags import (
    BLANKLINE_MARKER, COMPARISON_FLAGS, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1, ELLIPSIS,
    ELLIPSIS_MARKER, FAIL_FAST, IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE,
    OPTIONFLAGS_BY_NAME, REPORTING_FLAGS, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE,
    REPORT_UDIFF, SKIP, TestResults, _comment_line, _ellipsis_match, _exception_traceback,
    _extract_future_flags, _indent, _load_testfile, _module_relative_path, _normalize_module,
    _strip_exception_details, register_optionflag,
)
from doctest._parser import DocTest, DocTestParser, Example
from doctest._finder import DocTestFinder
from doctest._runner import (
    DebugRunner, DocTestFailure, DocTestRunner, OutputChecker, UnexpectedException, _SpoofOut,
)

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE",
    "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS",
    "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE",
    "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder",
    "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "DebugRunner",
    "testmod", "testfile", "run_docstring_examples", "DocTestSuite", "DocFileSuite",
    "set_unittest_reportflags", "script_from_examples", "testsource", "debug_src", "debug",
]

master = None

_UNITTEST_NAMES = {
    "DocTestCase", "SkipDocTestCase", "_DocTestSuite", "DocTestSuite", "DocFileCase",
    "DocFileTest", "DocFileSuite", "set_unittest_reportflags",
}


def __getattr__(name):
    """What needs unittest is made when somebody asks for it."""
    if name == "_unittest_reportflags":
        from doctest import _unittest
        return _unittest._unittest_reportflags
    if name in _UNITTEST_NAMES:
        from doctest import _unittest
        value = globals()[name] = getattr(_unittest, name)
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _finish(runner, report):
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Tests the docstrings of a module, by default the main one."""
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError("testmod: module required; %r" % (m,))
    if name is None:
        name = m.__name__
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner_class = DebugRunner if raise_on_error else DocTestRunner
    runner = runner_class(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _finish(runner, report)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None,
             report=True, optionflags=0, extraglobs=None, raise_on_error=False,
             parser=DocTestParser(), encoding=None):
    """Tests the examples in a text file."""
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    text, filename = _load_testfile(filename, package, module_relative, encoding or "utf-8")
    if name is None:
        name = os.path.basename(filename)
    globs = {} if globs is None else globs.copy()
    if extraglobs is not None:
        globs.update(extraglobs)
    globs.setdefault("__name__", "__main__")
    runner_class = DebugRunner if raise_on_error else DocTestRunner
    runner = runner_class(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name, filename, 0))
    return _finish(runner, report)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None,
                           optionflags=0):
    """Runs the examples of one object's docstring, and prints what fails."""
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def script_from_examples(s):
    """A program of the examples in a text; everything else becomes comments."""
    output = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            output.append(piece.source[:-1])
            if piece.want:
                output.append("# Expected:")
                output += ["## " + line for line in piece.want.split("\n")[:-1]]
        else:
            output += [_comment_line(line) for line in piece.split("\n")[:-1]]
    while output and output[-1] == "#":
        output.pop()
    while output and output[0] == "#":
        output.pop(0)
    return "\n".join(output) + "\n"


def testsource(module, name):
    """The docstring of a given test of a module as a program."""
    module = _normalize_module(module)
    found = [t for t in DocTestFinder().find(module) if t.name == name]
    if not found:
        raise ValueError(name, "not found in tests")
    return script_from_examples(found[0].docstring)


def debug_src(src, pm=False, globs=None):
    """Runs the examples of a text under the debugger."""
    debug_script(script_from_examples(src), pm, globs)


def debug_script(src, pm=False, globs=None):
    """Runs a program under the debugger."""
    import pdb
    globs = globs.copy() if globs else {}
    if not pm:
        pdb.Pdb(nosigint=True).run("exec(%r)" % src, globs, globs)
        return
    try:
        exec(src, globs, globs)
    except:
        print(sys.exc_info()[1])
        debugger = pdb.Pdb(nosigint=True)
        debugger.reset()
        debugger.interaction(None, sys.exc_info()[2])


def debug(module, name, pm=False):
    """Runs a given test of a module under the debugger."""
    module = _normalize_module(module)
    debug_script(testsource(module, name), pm, module.__dict__)


def _test():
    """The command line."""
    import argparse
    parser = argparse.ArgumentParser(description="doctest runner")
    parser.add_argument("-v", "--verbose", action="store_true", default=False,
                        help="print very verbose output for all tests")
    parser.add_argument("-o", "--option", action="append", choices=OPTIONFLAGS_BY_NAME.keys(),
                        default=[],
                        help=("specify a doctest option flag to apply to the test run; may be "
                              "specified more than once to apply multiple options"))
    parser.add_argument("-f", "--fail-fast", action="store_true",
                        help=("stop running tests after first failure (this is a shorthand for "
                              "-o FAIL_FAST, and is in addition to any other -o options)"))
    parser.add_argument("file", nargs="+", help="file containing the tests to run")
    args = parser.parse_args()
    options = 0
    for option in args.option:
        options |= OPTIONFLAGS_BY_NAME[option]
    if args.fail_fast:
        options |= FAIL_FAST
    for filename in args.file:
        if filename.endswith(".py"):
            # it is imported from its own folder
            dirname, filename = os.path.split(filename)
            sys.path.insert(0, dirname)
            m = __import__(filename[:-3])
            del sys.path[0]
            failures, _ = testmod(m, verbose=args.verbose, optionflags=options)
        else:
            failures, _ = testfile(filename, module_relative=False, verbose=args.verbose,
                                   optionflags=options)
        if failures:
            return 1
    return 0
