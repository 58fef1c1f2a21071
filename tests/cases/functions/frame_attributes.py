import sys


def f():
    x = 1
    return sys._getframe()


frame = f()
print(frame.f_back.f_code.co_name, frame.f_locals["x"], frame.f_trace, frame.f_trace_lines)
for line in (1, "a"):
    try:
        frame.f_lineno = line
    except ValueError as e:
        print(e)
try:
    sys._getframe().clear()
except RuntimeError as e:
    print(e)


def g():
    a = 1
    yield a


it = g()
next(it)
it.gi_frame.f_locals["a"] = 7
print(it.gi_frame.f_locals)
try:
    it.gi_frame.clear()
except RuntimeError as e:
    print(e)
