"""NamedTuple and TypedDict called without fields, with None and with keywords."""

import typing
import warnings
from typing import NamedTuple, TypedDict

warnings.simplefilter("always")
warnings.showwarning = lambda message, *place: print("warned:", message)
for call in (
        lambda: NamedTuple("A"), lambda: NamedTuple("A", None), lambda: NamedTuple("A", [("x", int)]),
        lambda: NamedTuple("A", x=int), lambda: NamedTuple("A", [("x", int)], y=int),
        lambda: NamedTuple("A", None, x=int), lambda: TypedDict("B"), lambda: TypedDict("B", None),
        lambda: TypedDict("B", x=int), lambda: TypedDict("B", {}, total=False),
        lambda: NamedTuple(), lambda: TypedDict()):
    try:
        made = call()
        print(made, made.__annotations__)
    except TypeError as error:
        print(error)
print(typing.overload(5).__name__)
