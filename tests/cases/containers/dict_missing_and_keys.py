class Default(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


d = Default(a=1)
print(d["a"], d["bc"], d, d.get("zz"), "zz" in d)


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return len(self.name)

    def __eq__(self, other):
        print(f"({self.name} == {other.name})", end=" ")
        return self.name == other.name


table = {Key("ab"): 1, Key("cd"): 2}
print(table[Key("cd")], Key("xy") in table)
print({1: "a", 1.0: "b", True: "c"}, {(1, 2): 3}[1, 2], {None: 0}[None])
