class Plain:
    __attr = "mangled"


class Outer:
    def look(self, x):
        match x:
            case Plain(__attr=y):
                return y

    def call(self):
        def names(**keywords):
            return keywords
        return names(__x=1), names(__x=2, **{})


p = Plain()
setattr(p, "__attr", "as written")
print(Outer().look(p))
print(Outer().call())
