"""Arrays hold items of one type."""
from array import array, typecodes

print(typecodes)
a = array("h", [3, 1, 2])
a.append(-5)
a.extend(range(2))
a.insert(1, 100)
print(a, len(a), a.itemsize, a[1:3], a[::-2])
print(a.count(1), a.index(100), a.pop(), 100 in a)
a[1:2] = array("h", [7, 8])
del a[0]
a.reverse()
print(a.tolist(), a.tobytes())
a.byteswap()
print(a == array("h", a), a < array("d", [1e9]), a * 2)
print(array("w", "text"), array("d", [0.1]), array("w"))
match array("b", [1, 2, 3]):
    case [first, *rest]:
        print(first, rest)
