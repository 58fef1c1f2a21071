class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return isinstance(other, P) and self.x == other.x

    def __hash__(self):
        return hash(self.x)


class NoHash(P):
    def __eq__(self, other):
        return True


print(P(1) == P(1), P(1) != P(1), P(1) == 1, len({P(1), P(1), P(2)}), {P(1): "a"}[P(1)], P(2) in [P(1), P(2)])
try:
    {NoHash(1)}
except TypeError as error:
    print(error)
print(NoHash.__hash__, object() == object(), (o := object()) == o)


class Odd:
    def __hash__(self):
        return "x"


try:
    hash(Odd())
except TypeError as error:
    print(error)
