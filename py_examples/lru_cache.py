"""Caches by hand: least recently used, least frequently used, with a deadline.

The first is a doubly linked list beside a dictionary, so that every operation
takes constant time. The clock is an argument: nothing here depends on the hour.
"""

from functools import wraps


class Node:
    __slots__ = ("key", "value", "previous", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.previous = self.next = self


class LRU:
    """A ring of nodes around a sentinel: newest after it, oldest before it."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.ring = Node()
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.previous.next, node.next.previous = node.next, node.previous

    def _to_front(self, node):
        node.previous, node.next = self.ring, self.ring.next
        self.ring.next.previous = node
        self.ring.next = node

    def __getitem__(self, key):
        try:
            node = self.nodes[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(node)
        self._to_front(node)
        return node.value

    def __setitem__(self, key, value):
        if key in self.nodes:
            self._unlink(self.nodes[key])
        elif len(self.nodes) == self.capacity:
            oldest = self.ring.previous
            self._unlink(oldest)
            del self.nodes[oldest.key]
        node = self.nodes[key] = Node(key, value)
        self._to_front(node)

    def __iter__(self):
        node = self.ring.next
        while node is not self.ring:
            yield node.key
            node = node.next

    def __len__(self):
        return len(self.nodes)

    def __contains__(self, key):
        return key in self.nodes


class LFU(dict):
    """The simplest thing that works: a dictionary that counts, and knows which to drop."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.uses = {}

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.uses[key] += 1
        return value

    def __setitem__(self, key, value):
        if key not in self and len(self) == self.capacity:
            least = min(self, key=self.uses.get)
            del self[least], self.uses[least]
        super().__setitem__(key, value)
        self.uses[key] = self.uses.get(key, 0) + 1


class Expiring(LRU):
    """Forgets a value when it is too old."""

    def __init__(self, capacity, lifetime, clock):
        super().__init__(capacity)
        self.lifetime, self.clock = lifetime, clock

    def __setitem__(self, key, value):
        super().__setitem__(key, (self.clock() + self.lifetime, value))

    def __getitem__(self, key):
        deadline, value = super().__getitem__(key)
        if self.clock() >= deadline:
            raise KeyError(key)
        return value


def cached(cache):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            try:
                return cache[args]
            except KeyError:
                value = cache[args] = function(*args)
                return value

        wrapper.cache = cache
        return wrapper

    return decorate


@cached(LRU(16))
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def main():
    cache = LRU(3)
    for key in "abc":
        cache[key] = key.upper()
    print("newest first:", *cache)
    cache["a"]
    print("after a use of a:", *cache)
    cache["d"] = "D"
    print("after adding d:", *cache, "| b in cache:", "b" in cache, "| length:", len(cache))
    cache["c"] = "again"
    print("after changing c:", *cache, "->", cache["c"])

    print("fibonacci(60) =", fibonacci(60))
    print(f"{fibonacci.__name__}: {fibonacci.cache.hits} hits, {fibonacci.cache.misses} misses")
    print("kept:", [key for (key,) in fibonacci.cache][:5], "...")

    frequent = LFU(2)
    frequent["x"], frequent["y"] = 1, 2
    frequent["x"], frequent["x"]
    frequent["z"] = 3
    print("least frequently used left:", frequent, frequent.uses)

    now = 0
    fresh = Expiring(2, lifetime=10, clock=lambda: now)
    load = cached(fresh)(lambda name: f"{name} loaded at {now}")
    for now in (0, 5, 9, 10, 15, 20):
        print(f"  t={now:<3} {load('page')}")


if __name__ == "__main__":
    main()
