class A: pass
class B(A): pass


for bases in [(B,), (int,), (), 1, (1,), (A, A), (object, A), (bool,), (A,)]:
    try:
        B.__bases__ = bases
        print("assigned", B.__mro__)
    except TypeError as e:
        print(e)
try:
    del B.__bases__
except TypeError as e:
    print(e)
try:
    A.__bases__ = (B,)
except TypeError as e:
    print(e)
