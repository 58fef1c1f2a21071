items = [3, 1, 2]
items.append(5)
items.extend("ab")
items.insert(1, "x")
items.insert(-100, "first")
items.insert(100, "last")
print(items, len(items), items.index(2), items.count(1))
print(items.pop(), items.pop(0), items.pop(1), items)
items.remove("a")
items.reverse()
print(items, items.copy() == items, items.copy() is items)
items.clear()
print(items)
for action in (lambda: [].pop(), lambda: [1].pop(5), lambda: [].remove(1), lambda: [1].index(2), lambda: [1][1], lambda: items["a"], lambda: [1] + (2,)):
    try:
        action()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
