"""Heap queues: lists where heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2]."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop"]

from _heapq import (heappush, heappop, heapify, heapreplace, heappushpop,
                    _heappop_max, _heapreplace_max, _heapify_max)


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted output, taking from them lazily."""
    h = []
    if reverse:
        _heapify, _pop, _replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        _heapify, _pop, _replace, direction = heapify, heappop, heapreplace, 1

    for order, it in enumerate(map(iter, iterables)):
        try:
            value = next(it)
        except StopIteration:
            continue
        h.append([value if key is None else key(value), order * direction, value, it])
    _heapify(h)
    while len(h) > 1:
        entry = h[0]
        yield entry[2]
        try:
            value = next(entry[3])
        except StopIteration:
            _pop(h)
        else:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            _replace(h, entry)
    if h:
        _, _, value, it = h[0]
        yield value
        yield from it


def _select(n, iterable, key, keep_larger):
    """The n first items in order; equal ones as they came."""
    direction = -1 if keep_larger else 1
    heapify_, replace = (heapify, heapreplace) if keep_larger else (_heapify_max, _heapreplace_max)
    result = []
    it = iter(iterable)
    for order, elem in zip(range(n), it):
        result.append((elem if key is None else key(elem), order * direction, elem))
    if not result:
        return []
    heapify_(result)
    top = result[0][0]
    order = n * direction
    for elem in it:
        k = elem if key is None else key(elem)
        if (top < k) if keep_larger else (k < top):
            replace(result, (k, order, elem))
            top = result[0][0]
            order += direction
    result.sort(reverse=keep_larger)
    return [elem for _, _, elem in result]


def nsmallest(n, iterable, key=None):
    """The n smallest items, smallest first."""
    return _first(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n largest items, largest first."""
    return _first(n, iterable, key, True)


def _first(n, iterable, key, largest):
    """The n first items in order, in the way that takes least for so many."""
    if n == 1:
        extreme = (max if largest else min)(iter(iterable), default=_NOTHING, key=key)
        return [] if extreme is _NOTHING else [extreme]
    try:
        everything = n >= len(iterable)
    except (TypeError, AttributeError):
        everything = False
    if everything:
        return sorted(iterable, key=key, reverse=largest)[:n]
    return _select(n, iterable, key, largest)


_NOTHING = object()
