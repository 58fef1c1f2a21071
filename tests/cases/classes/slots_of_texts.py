# Subclasses of str may have slots; those of int, tuple and type may not.
import copy


class Token(str):
    __slots__ = ('kind',)

    def __new__(cls, kind, text):
        self = super().__new__(cls, text)
        self.kind = kind
        return self

    def __reduce__(self):
        return Token, (self.kind, str(self))


token = Token('NAME', 'item')
print(token, token.kind, token == 'item', hasattr(token, '__dict__'))
print(copy.deepcopy(token).kind, {token: 1}['item'])
for base in int, tuple, bytes, type:
    try:
        class Other(base):
            __slots__ = ('kind',)
    except TypeError as error:
        print(error)


class Bare:
    __slots__ = ('a',)


print(list(vars(Bare)))
