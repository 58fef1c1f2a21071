# Tracing leaves code as it was.
import dis
import io
import sys
from contextlib import redirect_stdout


def target(n):
    total = 0
    for i in range(n):
        total += abs(i)
    return total


def listing():
    out = io.StringIO()
    with redirect_stdout(out):
        dis.dis(target)
    return out.getvalue(), target.__code__.co_code


before = listing()
opcodes = 0


def trace(frame, event, arg):
    global opcodes
    frame.f_trace_opcodes = True
    opcodes += event == "opcode"
    return trace


sys.settrace(trace)
sys.setprofile(lambda *a: None)
target(3)
assert listing() == before
sys.setprofile(None)
sys.settrace(None)
print(opcodes > 10, target(5), target(6), listing() == before)
