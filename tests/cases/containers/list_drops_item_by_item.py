# The finaliser of an item runs before the item in front of it is dropped.
import weakref


class Last:
    def __init__(self, other):
        self.other = weakref.ref(other)

    def __del__(self):
        print("the first is", "alive" if self.other() else "gone")


class First:
    def __del__(self):
        print("the first goes")


items = [First()]
items.append(Last(items[0]))
items.clear()
items = [First()]
items.append(Last(items[0]))
del items
