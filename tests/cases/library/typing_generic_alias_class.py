# The class of a subscripted form is known by a name that libraries look up.
from typing import Callable, Generic, List, TypeVar, _GenericAlias

T = TypeVar("T")


class Box(Generic[T]):
    pass


print(Box[int].__class__ is _GenericAlias, Box[int].__origin__ is Box)
print(type(List[int]).__name__)
print(type(Callable[[int], str]).__name__)
print(isinstance(Callable[[int], str], _GenericAlias))
