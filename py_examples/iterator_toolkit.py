"""A toolkit of iterators, each in a few lines: window, chunk, merge, peek, split...

The inputs may be endless; nothing is read before it is needed.
"""

from collections import deque
from itertools import chain, count, cycle, islice, repeat


def window(items, size):
    """'abcd', 2 -> ab bc cd"""
    items = iter(items)
    view = deque(islice(items, size - 1), maxlen=size)
    for item in items:
        view.append(item)
        yield tuple(view)


def chunks(items, size):
    """'abcde', 2 -> ab cd e"""
    items = iter(items)
    while chunk := tuple(islice(items, size)):
        yield chunk


def roundrobin(*sources):
    """'abc', 'd', 'ef' -> a d e b f c"""
    waiting = deque(map(iter, sources))
    while waiting:
        source = waiting.popleft()
        try:
            yield next(source)
        except StopIteration:
            continue
        waiting.append(source)


def merge(*sources, key=lambda item: item):
    """Join sorted sources into one that is sorted."""
    heads = []
    for source in map(iter, sources):
        for first in source:
            heads.append((first, source))
            break
    while heads:
        position = min(range(len(heads)), key=lambda i: key(heads[i][0]))
        item, source = heads[position]
        yield item
        try:
            heads[position] = next(source), source
        except StopIteration:
            del heads[position]


def unique(items, key=None):
    seen = set()
    for item in items:
        mark = item if key is None else key(item)
        if mark not in seen:
            seen.add(mark)
            yield item


def partition(test, items):
    """Two iterators over one source: those that pass, those that do not."""
    items, queues = iter(items), {True: deque(), False: deque()}

    def side(wanted):
        while True:
            while not queues[wanted]:
                try:
                    item = next(items)
                except StopIteration:
                    return
                queues[bool(test(item))].append(item)
            yield queues[wanted].popleft()

    return side(True), side(False)


def flatten(tree):
    for branch in tree:
        if isinstance(branch, (list, tuple)):
            yield from flatten(branch)
        else:
            yield branch


def runs(items):
    """'aaabcc' -> (a, 3) (b, 1) (c, 2)"""
    items = iter(items)
    for current in items:
        break
    else:
        return
    length = 1
    for item in items:
        if item == current:
            length += 1
        else:
            yield current, length
            current, length = item, 1
    yield current, length


class Peekable:
    """Look at the next item without taking it; put items back."""

    def __init__(self, items):
        self.items = iter(items)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.items)

    def peek(self, default=None):
        for item in self.items:
            self.push(item)
            return item
        return default

    def push(self, *items):
        self.items = chain(items, self.items)


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


def look_and_say(text="1"):
    while True:
        yield text
        text = "".join(f"{length}{digit}" for digit, length in runs(text))


def main():
    show = lambda items: " ".join("".join(map(str, item)) for item in items)
    print("window:    ", show(window("abcdef", 3)))
    print("chunks:    ", show(chunks("abcdefgh", 3)))
    print("roundrobin:", *roundrobin("abc", "d", "ef"))
    print("merge:     ", *merge([1, 5, 9], range(0, 10, 4), [3]))
    print("by length: ", *merge(["a", "dddd"], ["bb", "ccc", "eeeee"], key=len))
    print("unique:    ", *unique("The Tree the tree thE".split(), key=str.lower))
    even, odd = partition(lambda n: n % 2 == 0, count(1))
    print("partition: ", list(islice(even, 4)), list(islice(odd, 6)))
    print("flatten:   ", *flatten([1, [2, (3, [4, []]), 5], [[[6]]]]))
    print("runs:      ", *runs("aaabccdddd"))
    print("collatz:   ", *collatz(12))
    print("say:       ", *islice(look_and_say(), 7))

    words = Peekable("one two three four".split())
    print("peekable:  ", words.peek(), next(words), words.peek(), end=" ")
    words.push("zero", "and")
    print(list(words), words.peek("nothing"))

    colours = cycle(("red", "green"))
    print("cycle:     ", [f"{n}:{colour}" for n, colour in zip(range(5), colours)])
    print("repeat:    ", *map(pow, range(5), repeat(2)))
    print("two-faced: ", list(iter(iter("bananas").__next__, "s")))
    print("zip:       ", dict(zip("abc", count(10))), list(zip(*[iter("abcdef")] * 2)))
    print("enumerate: ", [*enumerate("xy", start=1)], [*reversed(range(3))], [*map(str.upper, filter(str.isalpha, "a1b2"))])


if __name__ == "__main__":
    main()
