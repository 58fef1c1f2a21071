class I(int):
    def __pow__(self, other, mod=None):
        return "pow", int(self), int(other), mod and int(mod)


print(pow(I(2), I(3), I(5)), I(2) ** 3, pow(I(2), 3))
print(pow(2, 3, 5), pow(True, 2, 5))
try:
    pow(2.0, 1, 1)
except TypeError as e:
    print(e)
