def f():
    a = 1
    del a
    try:
        return a
    except UnboundLocalError as error:
        return str(error)


print(f())
try:
    raise ValueError("v")
except ValueError as error:
    pass
try:
    print(error)
except NameError as problem:
    print(problem)
d, items = {"a": 1, "b": 2}, [1, 2, 3, 4]
del d["a"], items[0], items[1:]
print(d, items)


class C:
    x = 1


del C.x
print(hasattr(C, "x"))
for name in ("loop",):
    pass
print(name)
