"""Places and counts beyond the size of an index."""

import array
import collections

HUGE = 2**70
for attempt in [
        lambda: [1].insert(HUGE, 1), lambda: [1].pop(HUGE), lambda: bytearray(b"a").pop(HUGE),
        lambda: bytearray(b"a").insert(HUGE, 1), lambda: array.array("i", [1]).pop(-HUGE),
        lambda: array.array("i", [1]).insert(HUGE, 1), lambda: collections.deque().insert(HUGE, 1),
        lambda: collections.deque([1]).rotate(HUGE), lambda: [1][HUGE], lambda: [1] * HUGE]:
    try:
        attempt()
    except (OverflowError, IndexError, MemoryError) as error:
        print(type(error).__name__, error)
EMPTY = b""
print(bytes([5]) is bytes([5]), bytes() is EMPTY, b"abc"[1:2] is b"xbx"[1:2])


class Source:
    def __init__(self):
        self.asked = 0

    def __iter__(self):
        self.asked += 1
        return self

    def __next__(self):
        raise StopIteration


source = Source()
array.array("i", source)
print(source.asked)
