def f(x):
    match x:
        case [a]:
            return "one", a
        case [1, 2, *rest]:
            return "12", rest
        case (a, [b, *_], "end"):
            return "nested", a, b
        case [first, *_, last] if first == last:
            return "same ends", first
        case [*_, {"k": v}]:
            return "last is mapping", v
        case [_, _]:
            return "two"
        case [*all]:
            return "any", all
        case _:
            return "not a sequence"


for x in ([5], (1, 2), [1, 2, 3, 4], [0, [7, 8], "end"], [3, 4, 3], [1, {"k": 9}], "ab", [8, 9], range(4), {1, 2}, b"ab", [], iter([1])):
    print(f(x))
