# A trace function sends its frame to another line, where that is possible.
import sys
import warnings

warnings.simplefilter("ignore")


def jump(function, start, to):
    first = function.__code__.co_firstlineno
    done = False

    def trace(frame, event, arg):
        nonlocal done
        if frame.f_code is function.__code__ and event == "line" and not done \
                and frame.f_lineno == first + start:
            done = True
            try:
                frame.f_lineno = first + to
            except ValueError as e:
                print("refused:", str(e).replace(str(first + to), "N"))
        return trace

    sys.settrace(trace)
    out = []
    try:
        function(out)
    except Exception as e:
        out.append(repr(e))
    sys.settrace(None)
    print(function.__name__, start, to, out)


def straight(out):
    out.append(1)
    out.append(2)
    out.append(3)
    if len(out) < 6:
        pass
    out.append(6)


def loops(out):
    for i in 1, 2:
        for j in 3, 4:
            out.append((i, j))
        out.append(i)
    out.append("end")


def handlers(out):
    try:
        1 / 0
    except ZeroDivisionError as e:
        out.append(sys.exception())
        out.append(4)
    out.append(sys.exception())
    with memoryview(b"x"):
        out.append(8)
    try:
        out.append(10)
    finally:
        out.append(12)
    return None


for places in (1, 3), (3, 1), (2, 6), (2, -5), (2, 50):
    jump(straight, *places)
for places in (3, 4), (3, 5), (5, 3), (4, 2):
    jump(loops, *places)
for places in (5, 6), (1, 4), (8, 9), (6, 8), (10, 12), (12, 10):
    jump(handlers, *places)

try:
    sys._getframe().f_lineno = 1
except ValueError as e:
    print(e)
