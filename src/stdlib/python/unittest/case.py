"""A test case: one test method with what is set up and torn down around it."""

import collections
import contextlib
import itertools
import sys
import time
import warnings

from unittest import result
from unittest._assertions import DIFF_OMITTED, Assertions
from unittest._contexts import (
    _AssertNotWarnsContext, _AssertRaisesBaseContext, _AssertRaisesContext, _AssertWarnsContext,
    _BaseTestCaseContext, _is_subtype,
)
from unittest._marks import expectedFailure, skip, skipIf, skipUnless
from unittest._outcome import (
    SkipTest, _Outcome, _ShouldStop, tell_duration, tell_expected_failure, tell_skip,
    tell_unexpected_success,
)
from unittest.util import (
    _common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr, strclass,
)

__unittest = True

# The message of a subtest that was given none, which None may be.
_subtest_msg_sentinel = object()


# Cleanups: lists of a function and its arguments, of which the last is run first.


def _enter(manager, add_cleanup):
    """Enter a context manager that a cleanup will leave."""
    cls = type(manager)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                        f"the context manager protocol") from None
    value = enter(manager)
    add_cleanup(leave, manager, None, None, None)
    return value


def _run_cleanups(cleanups):
    """Run and forget them: what they raised, in order, each as sys.exc_info() gives it."""
    raised = []
    while cleanups:
        function, args, kwargs = cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception:
            raised.append(sys.exc_info())
    return raised


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Calls a function when the tests of the module are done, even if setUpModule fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context manager; it is left as a cleanup of the module."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Runs the cleanups of the module, the last added first."""
    for _, error, _ in _run_cleanups(_module_cleanups):
        raise error


class _OrderedChainMap(collections.ChainMap):
    """A chain map that gives the keys of the innermost map first."""

    def __iter__(self):
        return iter(dict.fromkeys(itertools.chain(*self.maps)))


# Which assertion compares two objects of a type.
_ASSERTIONS = {
    dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
    set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual",
}


class TestCase(Assertions):
    """A class of tests. Each instance runs one method of it."""

    _classSetupFailed = False
    _class_cleanups = []
    _testMethodName = None

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._classSetupFailed, cls._class_cleanups = False, []

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        # The outcome while it runs, and the innermost subtest it is in.
        self._outcome = self._subtest = None
        self._type_equality_funcs = dict(_ASSERTIONS)
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName == "runTest":
            # It need not exist: a bare case is good for its assertions.
            self._testMethodDoc = "No test"
        else:
            raise ValueError(f"no such test method in {type(self)}: {methodName}")

    # What it is.

    def countTestCases(self):
        """How many tests this is: one."""
        return 1

    def defaultTestResult(self):
        """The result of a run that is given none."""
        return result.TestResult()

    def shortDescription(self):
        """The first line of the method's documentation, or None."""
        return _first_line(self._testMethodDoc)

    def id(self):
        """The full name of the method."""
        return f"{strclass(type(self))}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({strclass(type(self))}.{self._testMethodName})"

    def __repr__(self):
        return f"<{strclass(type(self))} testMethod={self._testMethodName}>"

    # What is around the method.

    def setUp(self):
        """Called before the test method."""

    def tearDown(self):
        """Called after the test method."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def addCleanup(self, function, /, *args, **kwargs):
        """Calls a function when the test is over, after tearDown, the last added first."""
        self._cleanups.append((function, args, kwargs))

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Calls a function when the class is done, after tearDownClass."""
        cls._class_cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters a context manager; it is left as a cleanup."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context manager; it is left as a cleanup of the class."""
        return _enter(cm, cls.addClassCleanup)

    def doCleanups(self):
        """Runs the cleanups, the last added first. Did all succeed?"""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Runs the cleanups of the class; what they raise is kept in tearDown_exceptions."""
        cls.tearDown_exceptions = _run_cleanups(cls._class_cleanups)

    # Running it. A class whose tests run somewhere else (in a loop, in a thread) redefines these four.

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn(f"It is deprecated to return a value that is not None "
                          f"from a test case ({method})", DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _skip_reason(self, method):
        """Why the marks of the class or of the method say to skip it; None if they do not."""
        marked = [item for item in (type(self), method) if getattr(item, "__unittest_skip__", False)]
        if not marked:
            return None
        reasons = (getattr(item, "__unittest_skip_why__", "") for item in (type(self), method))
        return next(filter(None, reasons), "")

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result=None):
        """Runs the test and tells the result how it went."""
        end_of_run = None
        if result is None:
            result = self.defaultTestResult()
            end_of_run = getattr(result, "stopTestRun", None)
            if start_of_run := getattr(result, "startTestRun", None):
                start_of_run()
        try:
            result.startTest(self)
            try:
                method = getattr(self, self._testMethodName)
                reason = self._skip_reason(method)
                if reason is None:
                    self._run_parts(result, method)
                else:
                    tell_skip(result, self, reason)
            finally:
                result.stopTest(self)
        finally:
            if end_of_run is not None:
                end_of_run()
        return result

    def _run_parts(self, result, method):
        to_fail = any(getattr(item, "__unittest_expecting_failure__", False)
                      for item in (self, method))
        outcome = self._outcome = _Outcome(result)
        started = time.perf_counter()
        try:
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = to_fail
                with outcome.part(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            tell_duration(result, self, time.perf_counter() - started)
            if not outcome.success:
                return
            if outcome.expectedFailure:
                tell_expected_failure(result, self, outcome.expectedFailure)
            elif to_fail:
                tell_unexpected_success(result, self)
            else:
                result.addSuccess(self)
        finally:
            # An exception and the frames in its traceback would keep each other alive.
            outcome.expectedFailure = self._outcome = outcome = None

    @contextlib.contextmanager
    def subTest(self, msg=_subtest_msg_sentinel, **params):
        """A part of a test with its own parameters; if it fails the rest of the test goes on."""
        outcome = self._outcome
        if outcome is None or not outcome.result_supports_subtests:
            yield
            return
        outer = self._subtest
        params = outer.params.new_child(params) if outer else _OrderedChainMap(params)
        self._subtest = _SubTest(self, msg, params)
        try:
            with outcome.part(self._subtest, is_subtest=True):
                yield
            if outcome.success:
                stop = outcome.expectedFailure
            else:
                stop = outcome.result is not None and outcome.result.failfast
            if stop:
                raise _ShouldStop
        finally:
            self._subtest = outer

    def skipTest(self, reason):
        """Skips the rest of the test."""
        raise SkipTest(reason)

    def debug(self):
        """Runs the test without a result: what it raises comes through."""
        method = getattr(self, self._testMethodName)
        reason = self._skip_reason(method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


def _first_line(doc):
    return doc.strip().partition("\n")[0].strip() if doc else None


class FunctionTestCase(TestCase):
    """Makes a test case of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._functions = setUp, testFunc, tearDown
        self._description = description

    def setUp(self):
        if before := self._functions[0]:
            before()

    def runTest(self):
        self._functions[1]()

    def tearDown(self):
        if after := self._functions[2]:
            after()

    def id(self):
        return self._functions[1].__name__

    def shortDescription(self):
        if self._description is None:
            return _first_line(self._functions[1].__doc__) or None
        return self._description

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return (self._functions, self._description) == (other._functions, other._description)

    def __hash__(self):
        return hash((type(self), self._functions, self._description))

    def __str__(self):
        return f"{strclass(type(self))} ({self.id()})"

    def __repr__(self):
        return f"<{strclass(type(self))} tec={self._functions[1]}>"


class _SubTest(TestCase):
    """What a result is given for a subtest."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case = test_case
        self.failureException = test_case.failureException
        self.params = params
        self._message = message

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _described(self, test):
        said = []
        if self._message is not _subtest_msg_sentinel:
            said.append(f"[{self._message}]")
        if self.params:
            params = [f"{name}={value!r}" for name, value in self.params.items()]
            said.append(f"({', '.join(params)})")
        return " ".join([test, *(said or ["(<subtest>)"])])

    def id(self):
        return self._described(self.test_case.id())

    def __str__(self):
        return self._described(str(self.test_case))

    def shortDescription(self):
        return self.test_case.shortDescription()
