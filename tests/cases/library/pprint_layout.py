from collections import Counter, OrderedDict, deque
from pprint import pformat, pp, pprint

data = {"name": "word " * 20, "items": list(range(30)), "nested": {"a": (1,), "b": {3, 1, 2}}}
pprint(data)
pprint(data, width=40, compact=True)
pp(OrderedDict.fromkeys(["x" * 30, "y" * 30, "z" * 30], deque([1])))
print(pformat(Counter("abracadabra" * 3), width=20))
print(pformat([[[[1]]]], depth=2), pformat(10 ** 9, underscore_numbers=True))
