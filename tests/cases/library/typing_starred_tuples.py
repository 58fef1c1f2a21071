"""Type variable tuples in builtin aliases; unions of what a type statement makes."""

import collections.abc
import typing

Ts = typing.TypeVarTuple("Ts")
T = typing.TypeVar("T")
print(tuple[*Ts][int, str], tuple[*Ts][()], tuple[T, *Ts][int, str, float])
print(tuple[*Ts, T][int, str, float], list[tuple[*Ts]][int], dict[T, tuple[*Ts]][int, str, bytes])
print(collections.abc.Callable[[int], str], collections.abc.Callable[[int], str].__args__)

type X = int
type Y = str
print(X | str, str | X, X | None, None | X, X | Y, type(X | str).__name__)
