class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def __repr__(self):
        return f"Stack{list(self)}"


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())


class Even(int):
    def __add__(self, other):
        return Even(int(self) + other)


s = Stack([1]).push(2)
print(s, s + [3], type(s + [3]).__name__, s[:1], len(s), isinstance(s, list), s == [1, 2])
u = Upper("abc")
print(u, u[0], type(u.lower()).__name__, u == "ABC", {u: 1}["ABC"], f"{u:>5}")
print(Even(2) + 2, type(Even(2) + 1).__name__, type(Even(2) * 2).__name__, sorted([Even(3), 1]))
