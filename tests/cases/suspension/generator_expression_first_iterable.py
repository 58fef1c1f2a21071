# The first iterable is evaluated and iterated over at once, everything else when it is needed.
def traced(label, value):
    print("evaluating", label)
    return value


class Iterable:
    def __iter__(self):
        print("__iter__")
        return iter([1, 2])


g = (traced("result", x) for x in traced("first", Iterable()) for y in traced("second", [1])
     if traced("condition", True))
print("made")
print(next(g))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
try:
    (x for x in missing)
except NameError as error:
    print(error)
later = (x for x in [1] for y in missing)
print("made")
try:
    next(later)
except NameError as error:
    print(error)
source = [1, 2, 3]
g = (x for x in source if x in source)
source = [3]
print(list(g))
