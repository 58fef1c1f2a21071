def f(a, b):
    return a.foo + b
class C: pass
def g():
    x = C()
    x.fooo = 1
    try:
        f(x, 2)
    except AttributeError as e:
        raise KeyError("k") from e
def rec(n):
    return rec(n+1)
def main(n):
    if n == 0: g()
    elif n == 1: rec(0)
    elif n == 2: undefined_nam
    elif n == 3: 1/0
    elif n == 4: raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError(2)])])
    elif n == 5:
        e = ValueError("x")
        e.add_note("note1\nline2")
        raise e
    elif n == 6:
        (1 +
         2 + f(
            3, 4))
import sys
undefined_name = 3
for i in range(7):
    try:
        main(i)
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)
