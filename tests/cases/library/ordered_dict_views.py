# Views and iterators of an OrderedDict are of types of their own.
from collections import OrderedDict
from collections.abc import ItemsView, KeysView, ValuesView

od = OrderedDict(a=1, b=2)
print(od.keys(), od.items(), od.values(), type(iter(od)).__name__, list(reversed(od.items())))
print(isinstance(od.keys(), KeysView), isinstance(od.values(), ValuesView),
      isinstance(od.items(), ItemsView), isinstance(od.keys(), type({}.keys())), od.keys() & {"a"})
try:
    for key in od:
        od["z" + key] = 1
except RuntimeError as error:
    print(error)


class Other(OrderedDict):
    def __iter__(self):
        return iter("xyz")


print(list(Other(q=1)), list(Other(q=1).keys()))
try:
    OrderedDict.new = 1
except TypeError as error:
    print(error)
