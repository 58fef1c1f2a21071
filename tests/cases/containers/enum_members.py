import sys
from enum import *
class C(Enum):
    R=1; G=2; B=2
print(C.R, repr(C.R), C(1), C['G'], list(C), C.B is C.G, C.__members__)
class I(IntEnum):
    A=auto(); B=auto()
print(I.A, repr(I.A), I.A+1, I.B>I.A, f"{I.A}", str(I.B))
class S(StrEnum):
    X=auto(); Y='z'
print(S.X, repr(S.Y), S.X+'a')
class F(Flag):
    R=auto(); W=auto(); X=auto(); RW=R|W
print(F.R|F.X, repr(F.R|F.W), F.RW in F.RW|F.X, list(F.RW), ~F.R, bool(F(0)), repr(F(0)), F.R^F.RW)
class N(IntFlag):
    A=1;B=2
print(N.A|N.B, repr(N.A|N.B), repr(N.A|8), N.A|N.B==3)
try: C(9)
except ValueError as e: print(e)
try: F(64)
except ValueError as e: print(e)
try:
    class D(C): pass
except TypeError as e: print(e)
try:
    @unique
    class U(Enum): A=1;B=1
except ValueError as e: print(e)
A=Enum('A','x y z'); print(list(A), A.x.value)
class P(Enum):
    E=(1,2.5)
    def __init__(self,m,r): self.m=m; self.r=r
    @property
    def area(self): return self.m*self.r
print(P.E.area, P.E.value, P.E.name)
try: C.R=3
except AttributeError as e: print(e)
print(C.R == C.R, C.R != C.G, hash(C.R)==hash('R'), C, isinstance(C.R,C), len(C), C.R in C, 1 in C, 7 in C)
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls,v): return cls.A
print(M(55), M.A.name)
class W(Enum):
    MON=1
    @classmethod
    def f(cls): return cls.MON
    @staticmethod
    def g(): return 4
print(W.f(), W.g(), W.MON.g())
