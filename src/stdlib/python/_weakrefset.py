"""Sets that do not keep alive what is in them. An element goes when its object does, by the callback
of the reference to it."""

from _collections_abc import MutableSet
from _weakref import ref

__all__ = ["WeakSet"]


def _reference(item):
    """A weak reference to look something up by; None to what can have none."""
    try:
        return ref(item)
    except TypeError:
        return None


def _remover(container, remove):
    """The callback that takes a dead reference out of a container it does not keep alive."""
    # Defaults rather than cells, which could be part of a cycle.
    def callback(reference, itself=ref(container), remove=remove):
        container = itself()
        if container is not None:
            remove(container.data, reference)

    return callback


class WeakSet(MutableSet):
    """A set whose elements go when nobody else has them."""

    def __init__(self, data=None):
        self.data = set()
        self._remove = _remover(self, set.discard)
        self.update(() if data is None else data)

    def __iter__(self):
        # Elements may go while somebody looks at them.
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return _reference(item) in self.data

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        """Add an element."""
        self.data.add(ref(item, self._remove))

    def update(self, other):
        """Add all elements of an iterable."""
        for item in other:
            self.add(item)

    def discard(self, item):
        """Remove an element, if it is there."""
        self.data.discard(ref(item))

    def remove(self, item):
        """Remove an element, or raise KeyError."""
        self.data.remove(ref(item))

    def pop(self):
        """Remove some element and return it, or raise KeyError."""
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def clear(self):
        """Remove all elements."""
        self.data.clear()

    def copy(self):
        """A set of the same class with the same elements."""
        return type(self)(self)

    def __ior__(self, other):
        self.update(other)
        return self

    def union(self, other):
        """The elements of either."""
        new = self.copy()
        new.update(other)
        return new

    __or__ = union

    def intersection(self, other):
        """The elements that both have."""
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        """Keep the elements that both have."""
        self.data.intersection_update(map(ref, other))

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def difference(self, other):
        """The elements that the other has not."""
        new = self.copy()
        new.difference_update(other)
        return new

    __sub__ = difference

    def difference_update(self, other):
        """Remove the elements of the other."""
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(list(map(ref, other)))

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def symmetric_difference(self, other):
        """The elements of one of the two only."""
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        """Keep the elements of one of the two only."""
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([ref(item, self._remove) for item in other])

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def issubset(self, other):
        """Has the other all the elements?"""
        return self.data.issubset(map(ref, other))

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        """Are all elements of the other here?"""
        return self.data.issuperset(map(ref, other))

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    def isdisjoint(self, other):
        """Have they no element in common?"""
        return not self.intersection(other)

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    __class_getitem__ = classmethod(type(list[int]))
