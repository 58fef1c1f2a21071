class S(str): pass


class C:
    def __str__(self):
        return S("text")


print(type(str(C())).__name__, type(S(C())).__name__)
