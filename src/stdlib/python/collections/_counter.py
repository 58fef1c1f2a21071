"""`Counter`: a dict that counts (a multiset)."""

from itertools import chain as _chain, repeat as _repeat
import operator as _operator

import _collections_abc
from _collections import _count_elements

# What is defined here shows as the public module's own.
__name__ = "collections"


def _comparison(relation, doc):
    """A method that compares the counts of all elements of either counter."""
    def compare(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(relation(self[elem], other[elem]) for elem in _chain(self, other))
    return _as_method(compare, f"__{relation.__name__}__", doc)


def _strict(comparison, doc):
    """A method that compares like another, of counters that are not equal."""
    def compare(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return comparison(self, other) and not self == other
    return _as_method(compare, comparison.__name__.replace("e__", "t__"), doc)


def _combination(name, combine, doc):
    """A method that makes a counter of what each element's counts come to, where that is positive."""
    def method(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        counts = [(elem, combine(count, other[elem])) for elem, count in self.items()]
        # Of an element that is only in the other the count here is zero.
        counts += [(elem, combine(0, count)) for elem, count in other.items() if elem not in self]
        result = Counter()
        for elem, count in counts:
            if count > 0:
                result[elem] = count
        return result
    return _as_method(method, name, doc)


def _as_method(function, name, doc):
    function.__name__, function.__qualname__, function.__doc__ = name, f"Counter.{name}", doc
    return function


class Counter(dict):
    """A dict that counts hashable items."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        """What is not there was counted zero times."""
        return 0

    @classmethod
    def fromkeys(cls, iterable, v=None):
        """Not for counters: equal keys would not add up."""
        raise NotImplementedError(
            "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def copy(self):
        """A counter of the same class with the same counts."""
        return type(self)(self)

    def __reduce__(self):
        return type(self), (dict(self),)

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return name + "()"
        try:
            counts = dict(self.most_common())
        except TypeError:
            # Counts that have no order are shown as they come.
            counts = dict(self)
        return f"{name}({counts!r})"

    # What was counted.

    def total(self):
        """How many elements there are, equal ones too."""
        return sum(self.values())

    def elements(self):
        """Each element as often as it was counted."""
        return _chain.from_iterable(map(_repeat, self.keys(), self.values()))

    def most_common(self, n=None):
        """The n most common elements with their counts, or all of them."""
        by_count = _operator.itemgetter(1)
        if n is None:
            return sorted(self.items(), key=by_count, reverse=True)
        import heapq
        return heapq.nlargest(n, self.items(), key=by_count)

    # Counting.

    def update(self, iterable=None, /, **kwds):
        """Count more: an iterable's elements, or add the counts of a mapping."""
        if isinstance(iterable, _collections_abc.Mapping):
            if self:
                for elem, count in iterable.items():
                    self[elem] = count + self.get(elem, 0)
            else:
                super().update(iterable)
        elif iterable is not None:
            _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Count less; counts may become negative."""
        if isinstance(iterable, _collections_abc.Mapping):
            less = iterable.items()
        else:
            less = zip(() if iterable is None else iterable, _repeat(1))
        for elem, count in less:
            self[elem] = self.get(elem, 0) - count
        if kwds:
            self.subtract(kwds)

    def __delitem__(self, elem):
        """Forget the count of an element, if there is one."""
        if elem in self:
            super().__delitem__(elem)

    # Comparing: an element that one of the two lacks has a count of zero there.

    __eq__ = _comparison(_operator.eq, "Is every element counted as often in both?")
    __le__ = _comparison(_operator.le, "Is no element counted more often here?")
    __ge__ = _comparison(_operator.ge, "Is no element counted more often in the other?")
    __lt__ = _strict(__le__, "Is no element counted more often here, and some less often?")
    __gt__ = _strict(__ge__, "Is no element counted less often here, and some more often?")

    def __ne__(self, other):
        """Is some element not counted as often in both?"""
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    # Arithmetic.

    __add__ = _combination("__add__", _operator.add, "Add counts; only positive ones stay.")
    __sub__ = _combination("__sub__", _operator.sub, "Subtract counts; only positive ones stay.")
    __or__ = _combination("__or__", max, "The larger counts; only positive ones stay.")
    __and__ = _combination("__and__", min, "The smaller counts; only positive ones stay.")

    def __pos__(self):
        """What was counted more than zero times."""
        return self + Counter()

    def __neg__(self):
        """What was counted less than zero times, with the opposite counts."""
        return Counter() - self

    def __iadd__(self, other):
        for elem, count in other.items():
            self[elem] += count
        return self._without_debts()

    def __isub__(self, other):
        for elem, count in other.items():
            self[elem] -= count
        return self._without_debts()

    def __ior__(self, other):
        for elem, count in other.items():
            self[elem] = max(self[elem], count)
        return self._without_debts()

    def __iand__(self, other):
        for elem in self:
            self[elem] = min(self[elem], other[elem])
        return self._without_debts()

    def _without_debts(self):
        for elem in [elem for elem in self if not self[elem] > 0]:
            del self[elem]
        return self
