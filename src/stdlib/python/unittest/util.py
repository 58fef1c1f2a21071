"""Texts and differences that the assertions of a test case share."""

from collections import Counter, namedtuple

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (
    _MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)

_Mismatch = namedtuple("Mismatch", "actual expected value")


def safe_repr(obj, short=False):
    """The repr of an object, even of one whose __repr__ raises; cut if it is to be short."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _MAX_LENGTH:
        return text[:_MAX_LENGTH] + " [truncated]..."
    return text


def _shorten(text, head, tail):
    """Replaces the middle of a text by its length, where that makes it shorter."""
    hidden = len(text) - head - tail
    if hidden <= _PLACEHOLDER_LEN:
        return text
    return f"{text[:head]}[{hidden} chars]{text[len(text) - tail:]}"


def _common_prefix_length(texts):
    low, high = min(texts), max(texts)
    for i, c in enumerate(low):
        if c != high[i]:
            return i
    return len(low)


def _common_shorten_repr(*objects):
    """The reprs of objects that are to be compared, with what they share at the front cut short."""
    texts = tuple(map(safe_repr, objects))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    shared = _common_prefix_length(texts)
    prefix = texts[0][:shared]
    room = _MAX_LENGTH - (longest - shared + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, room)
        return tuple(prefix + text[shared:] for text in texts)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(
        prefix + _shorten(text[shared:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in texts)


def strclass(cls):
    """The full name of a class."""
    return f"{cls.__module__}.{cls.__qualname__}"


def sorted_list_difference(expected, actual):
    """What only the first of two sorted lists has, and what only the second has; no repetitions."""
    missing, unexpected = [], []
    i = j = 0
    while i < len(expected) and j < len(actual):
        e, a = expected[i], actual[j]
        if e < a:
            missing.append(e)
            i = _past(expected, i)
        elif e > a:
            unexpected.append(a)
            j = _past(actual, j)
        else:
            i = _past(expected, i)
            j = _past(actual, j)
    missing.extend(expected[i:])
    unexpected.extend(actual[j:])
    return missing, unexpected


def _past(items, i):
    """The index behind a run of equal items."""
    value = items[i]
    i += 1
    while i < len(items) and items[i] == value:
        i += 1
    return i


def unorderable_list_difference(expected, actual):
    """What only the first list has, and what only the second has, by equality alone."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """-1, 0 or 1 as x is less than, equal to or greater than y."""
    return (x > y) - (x < y)


def _count_diff_all_purpose(actual, expected):
    """The items that two lists hold different numbers of, for items that cannot be hashed."""
    taken = object()
    first, second = list(actual), list(expected)
    result = []
    for i, item in enumerate(first):
        if item is taken:
            continue
        here = _take(first, item, taken, i)
        there = _take(second, item, taken, 0)
        if here != there:
            result.append(_Mismatch(here, there, item))
    for i, item in enumerate(second):
        if item is not taken:
            result.append(_Mismatch(0, _take(second, item, taken, i), item))
    return result


def _take(items, wanted, taken, start):
    """Counts the items that equal one, and marks them as counted."""
    count = 0
    for i in range(start, len(items)):
        if items[i] is not taken and items[i] == wanted:
            count += 1
            items[i] = taken
    return count


def _count_diff_hashable(actual, expected):
    """The items that two iterables hold different numbers of."""
    first, second = Counter(actual), Counter(expected)
    result = []
    for item, count in first.items():
        other = second.get(item, 0)
        if count != other:
            result.append(_Mismatch(count, other, item))
    for item, count in second.items():
        if item not in first:
            result.append(_Mismatch(0, count, item))
    return result
