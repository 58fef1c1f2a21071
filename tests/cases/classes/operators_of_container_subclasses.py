# Builtin containers are combined at once, but a class on either side is still asked.
class Right:
    def __radd__(self, other):
        return ("radd", other)

    def __rmod__(self, other):
        return ("rmod", other)

    def __rmul__(self, other):
        return ("rmul", other)


class Text(str):
    def __rmod__(self, other):
        return ("rmod", str(other))

    def __eq__(self, other):
        return "equal?"

    __hash__ = str.__hash__


class Table(dict):
    def __missing__(self, key):
        return ("missing", key)


class Fixed(Table):
    def __getitem__(self, key):
        return "fixed"

    def __setitem__(self, key, value):
        print("set", key, value)


items = [1]
alias = items
items += Right()
print(items, alias)
alias += (2,)
alias *= 2
print(alias, alias + [3], (1,) + (2,), b"a" + b"b", [0] * 2, (0,) * 2, "ab" * 2, 2 * [1], [1] * -1)
print("%s" % "x", "%s" % Text("x"), "x" % Right() if False else "%s" % 5, "a" == Text("a"), b"a" == b"a", b"a" < b"b")
print({1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, frozenset({1}) | {2})
table = Table(a=1)
table["b"] = 2
print(table["a"], table["b"], table["c"], "c" in table)
fixed = Fixed(a=1)
fixed["a"] = 2
print(fixed["a"], dict(fixed))
for action in (lambda: [1] + (2,), lambda: (1,) + [2], lambda: [1] * "a", lambda: b"a" + "b", lambda: "a" + b"b"):
    try:
        print(action())
    except TypeError as e:
        print(e)
nan = float("nan")
print((nan,) == (nan,), (nan,) == (float("nan"),), object() == object(), None == 0, int == int, int != str)
