from typing import *
import typing, collections.abc
print(Union[int,str], Optional[int], List[int], Dict[str, List[int]], Callable[[int], str], Callable[..., Any])
print(Literal[1,"a"], Annotated[int, 3], ClassVar[int], Final, Any, Tuple[int, ...], Type[int])
T = TypeVar("T"); U = TypeVar("U")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box[int], Box.__parameters__, Box.__orig_bases__, Box[int](3).v, Box.__mro__)
class P2(Box[U], Generic[T, U]): pass
print(P2[int, str], P2.__parameters__)
@runtime_checkable
class Has(Protocol):
    def close(self): ...
class C:
    def close(self): pass
print(isinstance(C(), Has), isinstance(3, Has), issubclass(C, Has), isinstance(3, SupportsInt))
class N(NamedTuple):
    x: int
    y: str = "a"
    def f(self): return self.x
n = N(1); print(n, n.f(), N.__annotations__, N._field_defaults, N.__mro__)
print(NamedTuple("M", [("a", int)])(3))
class TD(TypedDict, total=False):
    a: int
    b: Required[str]
print(TD(a=1), TD.__required_keys__, TD.__optional_keys__, TD.__annotations__)
Id = NewType("Id", int); print(Id(3), Id)
def f(a: "int", b: Optional["Box"] = None) -> "List[str]": pass
print(get_type_hints(f), get_type_hints(N), get_type_hints(Box.__init__))
print(get_origin(List[int]), get_args(Dict[int,str]), get_args(Callable[[int], str]), get_origin(int|str), get_args(int|str))
print(List[T][int], Dict[T, U][int, str], Union[T, None][int], Callable[[T], U][int, str])
class MyL(List[int]): pass
print(MyL.__mro__, MyL.__orig_bases__)
class MyI(Iterator[T]):
    def __next__(self): return 1
print(MyI[int], MyI.__mro__)
for s in ["Box[int,str]", "Union[()]", "List[int]()", "Any()", "Optional[1,2]", "Has()", "Self[int]", "int | 'x'", "isinstance(3, List[int])", "assert_never(3)", "List[int,int]"]:
    try: print(s, eval(s))
    except Exception as e: print(s, type(e).__name__, e)
@overload
def g(a: int) -> int: ...
def g(a): return a
print(g(1), Union[int, str] == Union[str, int], hash(Optional[int]) == hash(Union[None, int]), NoDefault)
print(List, Iterable[int], T | None, Has.__protocol_attrs__, get_protocol_members(Has), is_protocol(Has))
