print(sum([1, 2.5]), sum([[1], [2]], []), min(3, 1), max("abc"), min([], default=0), max([1, -5], key=abs), len({}))
print(any([0, "", 1]), all([]), all([1, 0]), abs(-3), divmod(7, 2), pow(2, 3), round(2.5))
print(list(zip([1, 2, 3], "ab")), list(zip()), list(map(lambda a, b: a + b, [1, 2], [10, 20])), list(filter(None, [0, 1, "", "a"])))
print(list(enumerate("ab", 5)), list(reversed([1, 2])), sorted([3, 1], reverse=True), callable(len), callable(5))
print(isinstance(1, (str, int)), issubclass(bool, int), type(1) is int, repr("a"), bin(5), ascii("é"), id(None) == id(None))
for action in (lambda: sum(["a"]), lambda: sum("ab", ""), lambda: min([]), lambda: max(), lambda: list(zip([1], [1, 2], strict=True)), lambda: next(5), lambda: next(iter([])), lambda: len(5), lambda: iter(5), lambda: reversed({1}), lambda: isinstance(1, 5)):
    try:
        action()
    except (TypeError, ValueError, StopIteration) as error:
        print(type(error).__name__, error)
