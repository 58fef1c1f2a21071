"""Test cases and suites for unittest, made of the doctests of modules and files."""

import io
import sys
import unittest

from doctest import _flags
from doctest._finder import DocTestFinder
from doctest._flags import (
    REPORTING_FLAGS, _extract_future_flags, _load_testfile, _normalize_module,
)
from doctest._parser import DocTestParser
from doctest._runner import DebugRunner, DocTestRunner

__unittest = True

_unittest_reportflags = 0


def set_unittest_reportflags(flags):
    """Sets the reporting flags of tests that have none of their own; gives the old ones."""
    global _unittest_reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    old = _unittest_reportflags
    _unittest_reportflags = flags
    return old


class DocTestCase(unittest.TestCase):
    """One test as a test case."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_test = test
        self._dt_setUp, self._dt_tearDown = setUp, tearDown
        self._dt_optionflags, self._dt_checker = optionflags, checker

    def setUp(self):
        self._dt_globs = dict(self._dt_test.globs)
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        globs = self._dt_test.globs
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        # It may be run once more.
        globs.clear()
        globs.update(self._dt_globs)

    def runTest(self):
        flags = self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _unittest_reportflags
        report = io.StringIO()
        runner = DocTestRunner(self._dt_checker, False, flags)
        runner.DIVIDER = "-" * 70
        # Should the runner be interrupted, it leaves its own standard output behind.
        before = sys.stdout
        try:
            results = runner.run(self._dt_test, out=report.write, clear_globs=False)
        finally:
            sys.stdout = before
        if results.skipped == results.attempted:
            raise unittest.SkipTest("all examples were skipped")
        if results.failed:
            raise self.failureException(self.format_failure(report.getvalue().rstrip("\n")))

    def format_failure(self, err):
        test = self._dt_test
        line = "unknown line number" if test.lineno is None else test.lineno
        return self._failed(f', line {line}, in {test.name.rpartition(".")[2]}', err)

    def _failed(self, place, err):
        test = self._dt_test
        return f'Failed doctest test for {test.name}\n  File "{test.filename}"{place}\n\n{err}'

    def debug(self):
        """Runs the test so that its first failure comes through."""
        self.setUp()
        runner = DebugRunner(self._dt_checker, False, self._dt_optionflags)
        runner.run(self._dt_test, clear_globs=False)
        self.tearDown()

    def id(self):
        return self._dt_test.name

    def _parts(self):
        return (self._dt_test, self._dt_optionflags, self._dt_setUp, self._dt_tearDown,
                self._dt_checker)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash(self._parts()[1:])

    def __repr__(self):
        path, _, name = self._dt_test.name.rpartition(".")
        return f"{name} ({path})"

    __str__ = object.__str__

    def shortDescription(self):
        return "Doctest: " + self._dt_test.name


class SkipDocTestCase(DocTestCase):
    """Stands for the tests of a module when there are none to run without docstrings."""

    def __init__(self, module):
        self.module = module
        super().__init__(None)

    def setUp(self):
        self.skipTest("DocTestSuite will not work with -O2 and above")

    def test_skip(self):
        pass

    def shortDescription(self):
        return "Skipping tests from %s" % self.module.__name__

    __str__ = shortDescription


class _DocTestSuite(unittest.TestSuite):
    """Keeps its tests when they have run."""

    def _removeTestAtIndex(self, index):
        pass


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """A suite of the doctests of a module."""
    if test_finder is None:
        test_finder = DocTestFinder()
    module = _normalize_module(module)
    tests = test_finder.find(module, globs=globs, extraglobs=extraglobs)
    if not tests and sys.flags.optimize >= 2:
        suite = _DocTestSuite()
        suite.addTest(SkipDocTestCase(module))
        return suite
    tests.sort()
    suite = _DocTestSuite()
    for test in tests:
        if len(test.examples) == 0:
            continue
        if not test.filename:
            filename = module.__file__
            if filename[-4:] == ".pyc":
                filename = filename[:-1]
            test.filename = filename
        suite.addTest(DocTestCase(test, **options))
    return suite


class DocFileCase(DocTestCase):
    """The test of a file."""

    def id(self):
        return "_".join(self._dt_test.name.split("."))

    def __repr__(self):
        return self._dt_test.filename

    def format_failure(self, err):
        return self._failed(", line 0", err)


def DocFileTest(path, module_relative=True, package=None, globs=None, parser=DocTestParser(),
                encoding=None, **options):
    """The examples of a file as a test case."""
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    import os
    text, path = _load_testfile(path, package, module_relative, encoding or "utf-8")
    globs = {"__file__": path, **(globs or {})}
    return DocFileCase(parser.get_doctest(text, globs, os.path.basename(path), path, 0), **options)


def DocFileSuite(*paths, **kw):
    """A suite of files with examples."""
    suite = _DocTestSuite()
    if kw.get("module_relative", True):
        # the caller's module, before the frames get in the way
        kw["package"] = _normalize_module(kw.get("package"))
    for path in paths:
        suite.addTest(DocFileTest(path, **kw))
    return suite


for _class in (DocTestCase, SkipDocTestCase, _DocTestSuite, DocFileCase):
    _class.__module__ = "doctest"
