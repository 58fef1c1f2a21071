from dataclasses import *
@dataclass
class A:
    x: int
    y: list = field(default_factory=list)
    z: int = 3
print(A(1), A(1)==A(1), A(1,[2],4), fields(A)[0].name, A.__doc__)
@dataclass(frozen=True, order=True)
class B:
    a: int
    b: str = 'q'
print(B(1) < B(2), hash(B(1))==hash(B(1)))
try: B(1).a = 3
except FrozenInstanceError as e: print(e)
@dataclass(slots=True, kw_only=True)
class C:
    p: int
    q: int = 2
print(C(p=1), C.__slots__)
@dataclass
class D(A):
    w: int = 0
    s: InitVar[int] = 5
    def __post_init__(self, s): self.w = s
print(D(1), asdict(D(1)), astuple(D(1)), replace(D(1), x=9, s=1))
try: A()
except TypeError as e: print(e)
try:
    @dataclass
    class E: x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class F:
        x: int = 1
        y: int
except TypeError as e: print(e)
print(make_dataclass('G',['a',('b',int),('c',int,5)])(1,2), is_dataclass(A))
match A(1,2,3):
    case A(x, y, z): print(x,y,z)
