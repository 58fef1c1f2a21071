class Box[T]:
    def __init__(self, value: T):
        self.value = value

    def map[U](self, function) -> "Box[U]":
        return Box(function(self.value))


def first[T: (int, str)](items: list[T]) -> T:
    return items[0]


type Pair[A, B = int] = tuple[A, B]
print(Box(1).map(str).value, first("ab"), Box.__type_params__, first.__type_params__, Pair.__name__, Pair)
T, = Box.__type_params__
print(T.__name__, T.__bound__, first.__type_params__[0].__constraints__)
