# How enumerations are called, and what they say of themselves.
import enum
import inspect


class One(enum.Enum):
    A = 1


class Number(enum.IntEnum):
    A = 1

    def double(self):
        return 2 * self


for call in (lambda: One(), lambda: enum.Enum("X"), lambda: enum.Flag(3), lambda: One(1, 2),
             lambda: enum.show_flag_values(-1)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(error)
print(inspect.signature(One), inspect.signature(enum.IntFlag))
print(dir(One.A), {"double", "name", "__add__", "bit_length"} <= set(dir(Number.A)))
