class V:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"V({self.x})"

    def __add__(self, other):
        return V(self.x + other.x) if isinstance(other, V) else NotImplemented

    def __radd__(self, other):
        return f"{other}+{self}"

    def __iadd__(self, other):
        print("in place", end=" ")
        self.x += 1
        return self

    def __mul__(self, other):
        return V(self.x * other)

    __rmul__ = __mul__

    def __neg__(self):
        return V(-self.x)

    def __matmul__(self, other):
        return "matmul"

    def __bool__(self):
        return self.x != 0

    def __index__(self):
        return self.x


a = V(1)
b = a
a += 5
print(a, b is a, V(1) + V(2), 5 + V(1), 3 * V(2), V(2) * 3, -V(4), V(1) @ 2, bool(V(0)), [10, 20, 30][V(2)], "abc"[V(1) :])
a *= 3
print(a, b, hex(V(255)), range(10)[V(3)])
for action in (lambda: V(1) + 5, lambda: V(1) - V(2), lambda: V(1) < V(2), lambda: +V(1), lambda: int(V(3)), lambda: float("x") if V(1) else 0):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(error)
