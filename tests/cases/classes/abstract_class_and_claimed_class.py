# An abstract class asks whether something is a class, not whether it claims to be one.
from abc import ABC


class Claims:
    __class__ = type


try:
    issubclass(Claims(), ABC)
except TypeError as error:
    print(error)
print(issubclass(int, ABC))
