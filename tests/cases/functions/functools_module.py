import functools
import operator

print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(lambda a, b: a * b, [], 1))
add = functools.partial(lambda a, b, c=0: (a, b, c), 1, c=5)
print(add(2), add(2, c=9), add.args, add.keywords)


@functools.lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n


print(square(1), square(1), square(2), square(3), square(1), square.cache_info())


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(2), Version(2) > Version(3), Version(1) >= Version(1))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))


class Lazy:
    @functools.cached_property
    def value(self):
        print("once")
        return 42


lazy = Lazy()
print(lazy.value, lazy.value)


@functools.singledispatch
def show(thing):
    return "thing"


@show.register
def _(thing: int):
    return "int"


print(show(1), show("a"), show(True))
try:
    functools.reduce(operator.add, [])
except TypeError as error:
    print(error)
