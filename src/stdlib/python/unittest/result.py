"""What happened to the tests of a run."""

import io
import sys
import traceback
from functools import wraps

from unittest import util

__unittest = True

STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


def failfast(method):
    """Decorates a reporting method: if the result is to stop at the first failure, it does."""
    @wraps(method)
    def inner(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)
    return inner


class TestResult:
    """Collects failures, errors and the rest as lists of pairs of a test and a text."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """Called by the runner when all tests have run."""

    def startTest(self, test):
        """Called before a test runs."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if self.buffer:
            if self._stderr_buffer is None:
                self._stderr_buffer = io.StringIO()
                self._stdout_buffer = io.StringIO()
            sys.stdout = self._stdout_buffer
            sys.stderr = self._stderr_buffer

    def startTestRun(self):
        """Called before the first test."""

    def stopTest(self, test):
        """Called after a test has run."""
        self._restoreStdout()
        self._mirrorOutput = False

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            self._mirror(sys.stdout, self._original_stdout, STDOUT_LINE)
            self._mirror(sys.stderr, self._original_stderr, STDERR_LINE)
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for buffer in (self._stdout_buffer, self._stderr_buffer):
            buffer.seek(0)
            buffer.truncate()

    def _mirror(self, buffer, original, heading):
        output = buffer.getvalue()
        if output:
            if not output.endswith("\n"):
                output += "\n"
            original.write(heading % output)

    def stopTestRun(self):
        """Called after the last test."""

    @failfast
    def addError(self, test, err):
        """A test raised something that is no failure. `err` is as sys.exc_info() gives it."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """An assertion of a test failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A subtest ended; `err` is None if it succeeded."""
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        failed = issubclass(err[0], test.failureException)
        where = self.failures if failed else self.errors
        where.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """A test succeeded."""

    def addSkip(self, test, reason):
        """A test was skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test failed as it was expected to."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """A test succeeded that was expected to fail."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """A test took so many seconds."""
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Did all tests do what was expected of them?"""
        if self.failures or self.errors:
            return False
        return not getattr(self, "unexpectedSuccesses", ())

    def stop(self):
        """Asks the run to end after the current test."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        """The traceback of an error as text, without the frames of this package around it."""
        exctype, value, tb = err
        tb = self._clean_tracebacks(exctype, value, tb, test)
        trace = traceback.TracebackException(
            exctype, value, tb, capture_locals=self.tb_locals, compact=True)
        lines = list(trace.format())
        if self.buffer:
            for buffer, heading in ((sys.stdout, STDOUT_LINE), (sys.stderr, STDERR_LINE)):
                output = buffer.getvalue()
                if output:
                    if not output.endswith("\n"):
                        output += "\n"
                    lines.append(heading % output)
        return "".join(lines)

    def _clean_tracebacks(self, exctype, value, tb, test):
        """Cuts the frames of this package off an exception and those it is chained to."""
        result = None
        first = True
        work = [(exctype, value, tb)]
        seen = {id(value)}
        while work:
            exctype, value, tb = work.pop()
            while tb and self._is_relevant_tb_level(tb):
                tb = tb.tb_next
            if exctype is test.failureException:
                self._remove_unittest_tb_frames(tb)
            if first:
                result = tb
                first = False
            else:
                value.__traceback__ = tb
            if value is not None:
                for other in (value.__cause__, value.__context__):
                    if other is not None and id(other) not in seen:
                        work.append((type(other), other, other.__traceback__))
                        seen.add(id(other))
        return result

    def _is_relevant_tb_level(self, tb):
        return "__unittest" in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        """Cuts the frames of the assertion itself off the end of a traceback."""
        last = None
        while tb and not self._is_relevant_tb_level(tb):
            last = tb
            tb = tb.tb_next
        if last is not None:
            last.tb_next = None

    def __repr__(self):
        return (f"<{util.strclass(self.__class__)} run={self.testsRun} "
                f"errors={len(self.errors)} failures={len(self.failures)}>")
