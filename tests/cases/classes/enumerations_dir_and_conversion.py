import enum
import sys


class Plain(enum.Enum):
    A = 1

    def method(self):
        pass


class Number(enum.IntEnum):
    A = 1
    real = 2


print(dir(Plain), dir(Plain.A))
print(sorted(set(dir(Number)) - set(dir(int))), "numerator" in dir(Number.A), "real" in dir(Number.A))
try:
    class Bad(enum.Enum):
        def __new__(cls, value):
            return super().__new__(cls, value)
        A = 1
except TypeError as e:
    print(e)
THING_B = THING_A = 5
THING_C = 3
Things = enum.IntEnum._convert_("Things", __name__, lambda name: name.startswith("THING_"))
print(list(Things), Things(5), repr(THING_C))


@enum._simple_enum(enum.Flag)
class Bits:
    ONE = 1
    TWO = 2
    BOTH = 3


print(list(Bits), Bits.ONE | Bits.TWO, Bits.__name__)
enum._test_simple_enum(Bits, Bits)
