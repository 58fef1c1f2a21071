import sys


def generator():
    frame = sys._getframe()
    print("running:", frame.f_back.f_code.co_name, frame is g.gi_frame, frame.f_lineno)
    yield 1
    print("running:", frame.f_back.f_code.co_name)
    yield from inner()


def inner():
    print("inner:", sys._getframe().f_back.f_code.co_name, sys._getframe(2).f_code.co_name)
    yield 2


def caller():
    return next(g)


g = generator()
print(g.gi_frame.f_back, g.gi_frame.f_lineno, g.gi_frame.f_code is g.gi_code)
next(g)
frame = g.gi_frame
print(frame.f_back, frame.f_lineno, frame is g.gi_frame, sorted(frame.f_locals))
caller()
print(g.gi_yieldfrom.gi_frame.f_back, g.gi_yieldfrom.gi_frame.f_lineno)
g.close()
print(g.gi_frame, frame.f_code.co_name)
