# Functions among the arguments of a generic alias go by their names.
import itertools


def local(x):
    return lambda: x


print(list[local], dict[len, int.bit_length], list[local(1)], set[itertools.count])
print(tuple[list[local], ...], type[[local, int]])
