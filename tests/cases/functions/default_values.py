def remember(item, items=[]):
    items.append(item)
    return items


print(remember(1), remember(2), remember(3, []), remember.__defaults__)
x = 1


def late(value=x, *, other=x + 1):
    return value, other


x = 10
print(late(), late.__defaults__, late.__kwdefaults__)
functions = [lambda n=n: n for n in range(3)]
print([f() for f in functions], [f() for f in [lambda: n for n in range(3)]])
