import typing
from typing import *
class A[T, *Ts, **P]:
    pass
print(A.__type_params__, A.__parameters__, A.__orig_bases__)
print(A[int, str, float, [int, bool]])
class B[T](A[T, int, []]): pass
print(B.__mro__)
Ts = TypeVarTuple("Ts"); P = ParamSpec("P"); T = TypeVar("T")
class V(Generic[*Ts]): pass
print(V[int, str], V[()], V.__parameters__)
class Z(Generic[P]): pass
print(Z[int, str], Z[[int]])
print(Callable[P, T], Callable[P, T][[int], str], Callable[Concatenate[int, P], T])
type L[X] = list[X] | None
print(L[int], L.__value__, L.__type_params__)
class Pr(Protocol[T]):
    x: T
    def m(self) -> T: ...
print(Pr[int], sorted(Pr.__protocol_attrs__))
try: isinstance(3, Pr)
except TypeError as e: print(e)
class NG[T](NamedTuple):
    a: T
print(NG(3), NG[int])
class TG[T](TypedDict):
    a: T
print(TG[int], TG.__parameters__, TG(a=1))
print(TypedDict("Q", {"a": int}).__annotations__, is_typeddict(TG))
def f[T: int](x: T, *y: T) -> T: ...
print(f.__annotations__, get_type_hints(f))
@final
class F: pass
print(F.__final__, ForwardRef("x"), List["x"], Optional["x"])
print(sorted(n for n in ("Any","Hashable","Sized","ByteString","Sequence") if n in typing.__all__))
