"""Messages name a native type of a module with its module; representations do not."""
import collections
import functools
import io
import itertools
import operator
import re
from decimal import Decimal

for o in (collections.deque([1]), functools.partial(len), io.StringIO(), itertools.count(3),
          operator.itemgetter(1), re.compile("a"), Decimal(1), iter([]), int):
    for f in (lambda: o.missing, lambda: o + [], lambda: "".join([o]), lambda: [][o]):
        try:
            f()
        except (AttributeError, TypeError) as e:
            print(e)
print(collections.deque([1]), itertools.count(3), operator.itemgetter(1), Decimal(1).sqrt.__qualname__)
