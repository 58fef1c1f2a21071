"""The assert methods of a test case."""

import collections
import re
import warnings

from unittest._contexts import (
    _AssertLogsContext, _AssertNotWarnsContext, _AssertRaisesContext, _AssertWarnsContext,
)
from unittest.util import (
    _common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr,
)

__unittest = True

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _ndiff(first, second):
    """The difference of two lists of lines, as one text."""
    import difflib
    return "\n" + "\n".join(difflib.ndiff(first, second))


def _pretty_diff(first, second):
    import pprint
    return _ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines())


class Assertions:
    """Each method returns None if its claim holds, and raises `failureException` if not."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def fail(self, msg=None):
        """Fails at once, with the given message."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return "%s : %s" % (standardMsg, msg)
        except UnicodeDecodeError:
            return "%s : %s" % (safe_repr(standardMsg), safe_repr(msg))

    def _truncateMessage(self, message, diff):
        limit = self.maxDiff
        if limit is None or len(diff) <= limit:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    # truth, identity, membership

    def assertFalse(self, expr, msg=None):
        """The expression is false."""
        if expr:
            raise self.failureException(
                self._formatMessage(msg, "%s is not false" % safe_repr(expr)))

    def assertTrue(self, expr, msg=None):
        """The expression is true."""
        if not expr:
            raise self.failureException(
                self._formatMessage(msg, "%s is not true" % safe_repr(expr)))

    def assertIs(self, expr1, expr2, msg=None):
        """Both are the same object."""
        if expr1 is not expr2:
            self.fail(self._formatMessage(
                msg, "%s is not %s" % (safe_repr(expr1), safe_repr(expr2))))

    def assertIsNot(self, expr1, expr2, msg=None):
        """They are not the same object."""
        if expr1 is expr2:
            self.fail(self._formatMessage(msg, "unexpectedly identical: %s" % safe_repr(expr1)))

    def assertIsNone(self, obj, msg=None):
        """The object is None."""
        if obj is not None:
            self.fail(self._formatMessage(msg, "%s is not None" % safe_repr(obj)))

    def assertIsNotNone(self, obj, msg=None):
        """The object is not None."""
        if obj is None:
            self.fail(self._formatMessage(msg, "unexpectedly None"))

    def assertIn(self, member, container, msg=None):
        """The container has the member."""
        if member not in container:
            self.fail(self._formatMessage(
                msg, "%s not found in %s" % (safe_repr(member), safe_repr(container))))

    def assertNotIn(self, member, container, msg=None):
        """The container does not have the member."""
        if member in container:
            self.fail(self._formatMessage(
                msg, "%s unexpectedly found in %s" % (safe_repr(member), safe_repr(container))))

    def assertIsInstance(self, obj, cls, msg=None):
        """The object is an instance of the class, or of one in a tuple of classes."""
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(
                msg, "%s is not an instance of %r" % (safe_repr(obj), cls)))

    def assertNotIsInstance(self, obj, cls, msg=None):
        """The object is not an instance of the class."""
        if isinstance(obj, cls):
            self.fail(self._formatMessage(
                msg, "%s is an instance of %r" % (safe_repr(obj), cls)))

    # order

    def _assertOrder(self, holds, a, words, b, msg):
        if not holds:
            self.fail(self._formatMessage(msg, f"{safe_repr(a)} not {words} {safe_repr(b)}"))

    def assertLess(self, a, b, msg=None):
        """a < b"""
        self._assertOrder(a < b, a, "less than", b, msg)

    def assertLessEqual(self, a, b, msg=None):
        """a <= b"""
        self._assertOrder(a <= b, a, "less than or equal to", b, msg)

    def assertGreater(self, a, b, msg=None):
        """a > b"""
        self._assertOrder(a > b, a, "greater than", b, msg)

    def assertGreaterEqual(self, a, b, msg=None):
        """a >= b"""
        self._assertOrder(a >= b, a, "greater than or equal to", b, msg)

    # equality

    def _getAssertEqualityFunc(self, first, second):
        """The method that explains best why two objects of a type differ."""
        if type(first) == type(second):
            asserter = self._type_equality_funcs.get(type(first))
            if asserter is not None:
                if isinstance(asserter, str):
                    asserter = getattr(self, asserter)
                return asserter
        return self._baseAssertEqual

    def addTypeEqualityFunc(self, typeobj, function):
        """From now on assertEqual compares two objects of exactly this type by the function."""
        self._type_equality_funcs[typeobj] = function

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            standard = "%s != %s" % _common_shorten_repr(first, second)
            raise self.failureException(self._formatMessage(msg, standard))

    def assertEqual(self, first, second, msg=None):
        """first == second"""
        assertion = self._getAssertEqualityFunc(first, second)
        assertion(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """first != second"""
        if not first != second:
            standard = "%s == %s" % (safe_repr(first), safe_repr(second))
            raise self.failureException(self._formatMessage(msg, standard))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """The difference is at most delta, or rounds to 0 at so many places (7)."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if difference <= delta:
                return
            limit = f"{safe_repr(delta)} delta"
        else:
            if places is None:
                places = 7
            if round(difference, places) == 0:
                return
            limit = f"{places!r} places"
        standard = (f"{safe_repr(first)} != {safe_repr(second)} within {limit} "
                    f"({safe_repr(difference)} difference)")
        raise self.failureException(self._formatMessage(msg, standard))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """The opposite of assertAlmostEqual."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if not first == second and difference > delta:
                return
            standard = (f"{safe_repr(first)} == {safe_repr(second)} within {safe_repr(delta)} "
                        f"delta ({safe_repr(difference)} difference)")
        else:
            if places is None:
                places = 7
            if not first == second and round(difference, places) != 0:
                return
            standard = f"{safe_repr(first)} == {safe_repr(second)} within {places!r} places"
        raise self.failureException(self._formatMessage(msg, standard))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Two ordered sequences are equal, and if a type is given, are of it."""
        name = "sequence"
        if seq_type is not None:
            name = seq_type.__name__
            for which, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(
                        "%s sequence is not a %s: %s" % (which, name, safe_repr(seq)))
        differing = None
        lengths = []
        for which, seq in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                differing = "%s %s has no length.    Non-sequence?" % (which, name)
                break
        if differing is None:
            if seq1 == seq2:
                return
            differing = self._sequence_difference(seq1, seq2, *lengths, name, seq_type)
            if differing is None:
                return
        standard = self._truncateMessage(differing, _pretty_diff(seq1, seq2))
        self.fail(self._formatMessage(msg, standard))

    def _sequence_difference(self, seq1, seq2, len1, len2, name, seq_type):
        """Where two sequences differ first; None if only their types do and may."""
        text = "%ss differ: %s != %s\n" % (
            (name.capitalize(),) + _common_shorten_repr(seq1, seq2))
        failures = (TypeError, IndexError, NotImplementedError)
        for i in range(min(len1, len2)):
            try:
                item1 = seq1[i]
            except failures:
                text += "\nUnable to index element %d of first %s\n" % (i, name)
                break
            try:
                item2 = seq2[i]
            except failures:
                text += "\nUnable to index element %d of second %s\n" % (i, name)
                break
            if item1 != item2:
                text += "\nFirst differing element %d:\n%s\n%s\n" % (
                    (i,) + _common_shorten_repr(item1, item2))
                break
        else:
            if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                return None
        if len1 != len2:
            which, longer, start = ("First", seq1, len2) if len1 > len2 else ("Second", seq2, len1)
            text += "\n%s %s contains %d additional elements.\n" % (
                which, name, abs(len1 - len2))
            try:
                text += "First extra element %d:\n%s\n" % (start, safe_repr(longer[start]))
            except failures:
                text += "Unable to index element %d of %s %s\n" % (start, which.lower(), name)
        return text

    def assertListEqual(self, list1, list2, msg=None):
        """Two lists are equal."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Two tuples are equal."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Two sets are equal."""
        differences = []
        for which, a, b in (("first", set1, set2), ("second", set2, set1)):
            try:
                differences.append(a.difference(b))
            except TypeError as e:
                self.fail("invalid type when attempting set difference: %s" % e)
            except AttributeError as e:
                self.fail("%s argument does not support set difference: %s" % (which, e))
        if not any(differences):
            return
        lines = []
        for heading, items in zip(("first set but not the second", "second set but not the first"),
                                  differences):
            if items:
                lines.append(f"Items in the {heading}:")
                lines.extend(map(repr, items))
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        """Two dicts are equal."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            standard = "%s != %s" % _common_shorten_repr(d1, d2)
            standard = self._truncateMessage(standard, _pretty_diff(d1, d2))
            self.fail(self._formatMessage(msg, standard))

    def assertCountEqual(self, first, second, msg=None):
        """Two iterables have the same items, each as often, in whatever order."""
        first_seq, second_seq = list(first), list(second)
        try:
            first = collections.Counter(first_seq)
            second = collections.Counter(second_seq)
        except TypeError:
            differences = _count_diff_all_purpose(first_seq, second_seq)
        else:
            if first == second:
                return
            differences = _count_diff_hashable(first_seq, second_seq)
        if differences:
            lines = ["Element counts were not equal:"]
            lines.extend("First has %d, Second has %d:  %r" % d for d in differences)
            message = self._truncateMessage("\n".join(lines[:1]) + "\n", "\n".join(lines[1:]))
            self.fail(self._formatMessage(msg, message))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Two strings are equal."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        lines1, lines2 = _with_newlines(first, second)
        diff = "\n" + "".join(difflib.ndiff(lines1, lines2))
        standard = "%s != %s" % _common_shorten_repr(first, second)
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    # exceptions, warnings, logs

    def assertRaises(self, expected_exception, *args, **kwargs):
        """A call, or the block of a with statement, raises an exception of a class."""
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As assertRaises, and the exception's text matches."""
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """A call or a block gives a warning of a class."""
        context = _AssertWarnsContext(expected_warning, self)
        return context.handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """As assertWarns, and the warning's text matches."""
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        context = _AssertNotWarnsContext(expected_warning, self)
        return context.handle("_assertNotWarns", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """The block logs something of at least a level to a logger."""
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """The block logs nothing of at least a level."""
        return _AssertLogsContext(self, logger, level, no_logs=True)

    # patterns

    def assertRegex(self, text, expected_regex, msg=None):
        """The pattern is found in the text."""
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            standard = "Regex didn't match: %r not found in %r" % (expected_regex.pattern, text)
            raise self.failureException(self._formatMessage(msg, standard))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """The pattern is not found in the text."""
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            standard = "Regex matched: %r matches %r in %r" % (
                text[match.start():match.end()], unexpected_regex.pattern, text)
            raise self.failureException(self._formatMessage(msg, standard))


def _with_newlines(first, second):
    """The lines of two strings, with a line end behind the last where one of them lacks it."""
    a, b = first, second
    if first and second:
        if first[-1] != "\n" and second[-1] != "\n":
            a += "\n"
            b += "\n"
    elif second and second[-1] != "\n":
        b += "\n"
    elif first and first[-1] != "\n":
        a += "\n"
    return a.splitlines(keepends=True), b.splitlines(keepends=True)


# Messages call them by the class that has them.
for _name, _method in vars(Assertions).items():
    if hasattr(_method, "__code__"):
        _method.__qualname__ = f"TestCase.{_name}"
del _name, _method
