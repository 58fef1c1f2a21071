# A union has type parameters, which subscripting replaces.
from typing import TypeVar

T = TypeVar('T')
U = TypeVar('U')
pairs = list[T] | dict[str, U] | None
print(pairs.__parameters__, pairs[int, bytes], pairs[T, T].__parameters__)
print((T | int)[str], (list[T] | set[T])[None], (list[T] | None)['Later'])
for key in int, (int, str, bytes):
    try:
        pairs[key]
    except TypeError as error:
        print(error)
try:
    (int | str)[int]
except TypeError as error:
    print(error)
