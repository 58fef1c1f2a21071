a, b = b, a = 1, 2
print(a, b)
first, *middle, last = range(5)
print(first, middle, last)
[x, [y, *z]] = [1, "abc"]
print(x, y, z)
*everything, = "ab"
print(everything, [*range(2), *"cd"], (*[1], 2), {*[1, 1]}, {**{"a": 1}, "b": 2, **{"a": 3}})
for value in ([1], [1, 2, 3], 5, []):
    try:
        a, b = value
    except (ValueError, TypeError) as error:
        print(error)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
for i, (j, k) in enumerate([(1, 2), (3, 4)]):
    print(i, j, k, end="; ")
print()
