# A trace function that raises is taken off, and its exception goes on in the frame.
import sys


def target():
    x = 1
    try:
        y = 2
    except ValueError as e:
        return f"caught {e}"
    return x + y


for event in "call", "line", "return":
    def trace(frame, what, arg):
        if what == event:
            raise ValueError(what)
        return trace

    sys.settrace(trace)
    try:
        print(target())
    except ValueError as e:
        print("out:", e)
    print(event, sys.gettrace())

# What returns None keeps what was there; f_trace can be set by hand.
lines = []


def once(frame, what, arg):
    lines.append((what, frame.f_lineno - frame.f_code.co_firstlineno))


def globally(frame, what, arg):
    frame.f_trace = once
    return None


sys.settrace(globally)
target()
sys.settrace(None)
print(lines)


def quiet(frame, what, arg):
    frame.f_trace_lines = False
    lines.append(what)
    return quiet


lines.clear()
sys.settrace(quiet)
target()
sys.settrace(None)
print(lines)
