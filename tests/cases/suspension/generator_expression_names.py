# Scope of a generator expression: a function of its own, except for the first iterable.
class Class:
    items = [1, 2]
    factor = 10
    first = list(x for x in items)
    try:
        second = list(x * factor for x in items)
    except NameError as error:
        print(error)


print(Class.first)
x = "outside"
g = (x for x in range(2))
print(g.__name__, g.__qualname__, g.gi_code.co_name, list(g), x)


def function():
    local = 5
    g = (local + n for n in range(2))
    local = 50
    print(g.__qualname__, g.gi_frame.f_locals.get("local"), list(g))
    h = (last := n for n in range(4))
    print(list(h), last)


function()
print(sorted((lambda: (y for y in range(2)))().gi_frame.f_locals))
