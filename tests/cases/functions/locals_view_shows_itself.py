import sys


def f(x):
    view = sys._getframe().f_locals
    return repr(view)


print(f(1))
