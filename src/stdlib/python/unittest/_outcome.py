"""How the run of a test case goes, and how a result is told. Results of other frameworks may lack
methods that came later: they are told what they understand."""

import warnings

__unittest = True


class SkipTest(Exception):
    """Raised in a test to skip the rest of it."""

    __module__ = "unittest.case"


class _ShouldStop(Exception):
    """The test is to end here: a subtest failed and no more shall run."""


class _UnexpectedSuccess(Exception):
    """A test succeeded that was expected to fail."""


def _tell(result, method, consequence, *args):
    """Call a reporting method, or warn of what comes of its absence. Did it exist?"""
    report = getattr(result, method, None)
    if report is None:
        warnings.warn(f"TestResult has no {method} method{consequence}", RuntimeWarning, 3)
        return False
    report(*args)
    return True


def tell_skip(result, test, reason):
    if not _tell(result, "addSkip", ", skips not reported", test, reason):
        result.addSuccess(test)


def tell_expected_failure(result, test, exc_info):
    if not _tell(result, "addExpectedFailure", ", reporting as passes", test, exc_info):
        result.addSuccess(test)


def tell_unexpected_success(result, test):
    if not _tell(result, "addUnexpectedSuccess", ", reporting as failure", test):
        error = _UnexpectedSuccess().with_traceback(None)
        result.addFailure(test, (_UnexpectedSuccess, error, None))


def tell_duration(result, test, elapsed):
    _tell(result, "addDuration", "", test, elapsed)


class _Outcome:
    """How one run of a test case goes, over all its parts."""

    def __init__(self, result=None):
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        # While the method of a test runs that is to fail, and how it did.
        self.expecting_failure = False
        self.expectedFailure = None

    def part(self, test, is_subtest=False):
        return _Part(self, test, is_subtest)


class _Part:
    """A part of a run, as a context manager: what is raised in it goes to the result and no further,
    but for a KeyboardInterrupt."""

    def __init__(self, outcome, test, is_subtest):
        self._outcome = outcome
        self._test = test
        self._is_subtest = is_subtest

    def __enter__(self):
        # A subtest inside may change it.
        self._before = self._outcome.success
        self._outcome.success = True

    def __exit__(self, kind, error, traceback):
        outcome, test = self._outcome, self._test
        interrupted = False
        if error is None:
            if self._is_subtest and outcome.success:
                outcome.result.addSubTest(test.test_case, test, None)
        elif isinstance(error, SkipTest):
            outcome.success = False
            tell_skip(outcome.result, test, str(error))
        elif isinstance(error, KeyboardInterrupt):
            interrupted = True
        elif not isinstance(error, _ShouldStop):
            self._failed((kind, error, traceback))
        outcome.success = outcome.success and self._before
        return not interrupted

    def _failed(self, exc_info):
        outcome, result, test = self._outcome, self._outcome.result, self._test
        if outcome.expecting_failure:
            outcome.expectedFailure = exc_info
            return
        outcome.success = False
        if self._is_subtest:
            result.addSubTest(test.test_case, test, exc_info)
        elif result is not None:
            failed = issubclass(exc_info[0], test.failureException)
            (result.addFailure if failed else result.addError)(test, exc_info)
