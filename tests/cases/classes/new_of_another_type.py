class L(list):
    __new__ = object.__new__


class O:
    __new__ = list.__new__


print(L(), type(O()).__name__)
for call in [lambda: object.__new__(list), lambda: list.__new__(object), lambda: type.__new__(1), lambda: type(1, 2),
             lambda: type("a\0", (), {})]:
    try:
        call()
    except (TypeError, ValueError) as e:
        print(e)
