"""The marks that a test, or a class of tests, carries: it is skipped, it is expected to fail."""

import functools
import types

from unittest._outcome import SkipTest

__unittest = True


def skip(reason):
    """Skips a test or a class of tests."""
    if isinstance(reason, types.FunctionType):
        # Used without parentheses.
        return _mark_skipped(reason, "")
    return lambda item: _mark_skipped(item, reason)


def _mark_skipped(item, reason):
    if not isinstance(item, type):
        # Somebody may call it who does not know of marks.
        @functools.wraps(item)
        def raise_skip(*args, **kwargs):
            raise SkipTest(reason)

        item = raise_skip
    item.__unittest_skip__ = True
    item.__unittest_skip_why__ = reason
    return item


def _unmarked(item):
    return item


def skipIf(condition, reason):
    """Skips a test if the condition is true."""
    return skip(reason) if condition else _unmarked


def skipUnless(condition, reason):
    """Skips a test unless the condition is true."""
    return skipIf(not condition, reason)


def expectedFailure(test_item):
    """The test is expected to fail; it is a mistake if it does not."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


for _function in skip, skipIf, skipUnless, expectedFailure:
    _function.__module__ = "unittest.case"
