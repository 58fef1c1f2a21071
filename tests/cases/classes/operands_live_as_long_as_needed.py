# Temporary operands of special methods go when the expression is done with them.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __add__(self, other):
        return "sum"

    def __lt__(self, other):
        return True

    def __getitem__(self, key):
        return "item"

    def __setitem__(self, key, value):
        print("set")

    def __iter__(self):
        return iter([1])

    def __contains__(self, item):
        return True

    @property
    def prop(self):
        return "prop"


print(Loud("a") + Loud("b"))
print(Loud("c") < Loud("d"))
print(Loud("e")[Loud("f")], Loud("g").prop)
Loud("h")[Loud("i")] = Loud("j")
print(Loud("k") in Loud("l"))
if Loud("m") < Loud("n"):
    print("then")
for x in Loud("o"):
    print("loop", x)
while not Loud("p"):
    pass
print("end")
