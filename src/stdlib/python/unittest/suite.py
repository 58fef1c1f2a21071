"""Suites: tests that run one after the other, with the fixtures of their classes and modules."""

import contextlib
import sys

from unittest import case, util

__unittest = True


class BaseTestSuite:
    """Tests and suites in a row, without shared fixtures."""

    # Is a test let go of when it has run?
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        # How many tests there were in those that were let go of.
        self._removed_tests = 0
        self.addTests(tests)

    def addTest(self, test):
        """Adds a test or a suite."""
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated "
                            "before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """Adds each test of an iterable."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        """How many tests there are, those that have run included."""
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def __iter__(self):
        return iter(self._tests)

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return list(self) == list(other)

    def __repr__(self):
        return f"<{util.strclass(type(self))} tests={list(self)}>"

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result):
        """Runs the tests until the result asks for an end."""
        for test in self._in_turn(result):
            test(result)
        return result

    def debug(self):
        """Runs the tests without a result."""
        for test in self:
            test.debug()

    def _in_turn(self, result):
        """The tests to run; each is let go of when the next one is asked for."""
        for index, test in enumerate(self):
            if result.shouldStop:
                return
            yield test
            if self._cleanup:
                self._removeTestAtIndex(index)

    def _removeTestAtIndex(self, index):
        """Lets go of a test that has run, so that what it holds can die."""
        try:
            test, self._tests[index] = self._tests[index], None
        except TypeError:
            # A subclass may have replaced the list.
            return
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()


class TestSuite(BaseTestSuite):
    """A suite that sets up and tears down the classes and modules its tests are from.

    What was set up last is known to the result, which all suites of a run share; the outermost one
    tears down what is left at the end."""

    def run(self, result, debug=False):
        """Runs the tests until the result asks for an end, with their fixtures."""
        outermost = getattr(result, "_testRunEntered", False) is False
        if outermost:
            result._testRunEntered = True
        for test in self._in_turn(result):
            if not _is_suite(test):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = type(test)
                if (getattr(test, "_classSetupFailed", False)
                        or getattr(result, "_moduleSetUpFailed", False)):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Runs the tests without a result: what they raise comes through."""
        self.run(_DebugResult(), True)

    # Fixtures of a class.

    def _handleClassSetUp(self, test, result):
        cls = type(test)
        if (cls == getattr(result, "_previousTestClass", None) or result._moduleSetUpFailed
                or getattr(cls, "__unittest_skip__", False)):
            return
        self._mark_class(cls, False)
        set_up = getattr(cls, "setUpClass", None)
        if set_up is None:
            return
        with _output_kept(result):
            if not self._fixture(result, set_up, util.strclass(cls)):
                self._mark_class(cls, True)
                self._clean_up_class(result, cls, "setUpClass")

    @staticmethod
    def _mark_class(cls, failed):
        # A class that is not written in Python cannot be marked.
        with contextlib.suppress(TypeError):
            cls._classSetupFailed = failed

    def _tearDownPreviousClass(self, test, result):
        cls = getattr(result, "_previousTestClass", None)
        if (cls is None or cls == type(test) or getattr(cls, "__unittest_skip__", False)
                or getattr(cls, "_classSetupFailed", False)
                or getattr(result, "_moduleSetUpFailed", False)):
            return
        with _output_kept(result):
            tear_down = getattr(cls, "tearDownClass", None)
            if tear_down is not None:
                self._fixture(result, tear_down, util.strclass(cls))
            self._clean_up_class(result, cls, "tearDownClass")

    def _clean_up_class(self, result, cls, method):
        clean_up = getattr(cls, "doClassCleanups", None)
        if clean_up is None:
            return
        clean_up()
        for exc_info in cls.tearDown_exceptions:
            self._failed(result, exc_info, f"{method} ({util.strclass(cls)})")

    # Fixtures of a module.

    def _get_previous_module(self, result):
        return getattr(getattr(result, "_previousTestClass", None), "__module__", None)

    def _handleModuleFixture(self, test, result):
        name = type(test).__module__
        if name == self._get_previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), "setUpModule", None)
        if set_up is None:
            return
        with _output_kept(result):
            if not self._fixture(result, set_up, name, "setUpModule"):
                result._moduleSetUpFailed = True
                self._fixture(result, case.doModuleCleanups, name, "setUpModule")

    def _handleModuleTearDown(self, result):
        name = self._get_previous_module(result)
        if name is None or result._moduleSetUpFailed or name not in sys.modules:
            return
        with _output_kept(result):
            tear_down = getattr(sys.modules[name], "tearDownModule", None)
            if tear_down is not None:
                self._fixture(result, tear_down, name, "tearDownModule")
            self._fixture(result, case.doModuleCleanups, name, "tearDownModule")

    # What they raise is reported as an error of a test with the name of the fixture.

    def _fixture(self, result, function, owner, name=None):
        """Calls a fixture. Did it succeed?"""
        try:
            function()
        except Exception:
            self._failed(result, sys.exc_info(), f"{name or function.__name__} ({owner})")
            return False
        return True

    def _failed(self, result, exc_info, name):
        exc = exc_info[1]
        if isinstance(result, _DebugResult):
            raise exc
        holder = _ErrorHolder(name)
        if isinstance(exc, case.SkipTest) and hasattr(result, "addSkip"):
            result.addSkip(holder, str(exc))
        else:
            result.addError(holder, exc_info)


@contextlib.contextmanager
def _output_kept(result):
    """Keeps what a fixture prints as the output of tests is kept, if the result does that."""
    getattr(result, "_setupStdout", _nothing)()
    try:
        yield
    finally:
        getattr(result, "_restoreStdout", _nothing)()


def _nothing():
    pass


class _ErrorHolder:
    """Stands for a test in a result, where it is a fixture that failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0

    def __call__(self, result):
        pass

    run = __call__


def _is_suite(test):
    return hasattr(type(test), "__iter__") or hasattr(type(test), "__getitem__")


class _DebugResult:
    """What a suite keeps its place in when it runs without a result."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
