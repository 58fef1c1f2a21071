# What a trace function does is not traced, unless by sys.call_tracing.
import sys

noted = []


def helper():
    return 1


def trace(frame, event, arg):
    noted.append((frame.f_code.co_name, event))
    helper()
    if frame.f_code.co_name == "target" and event == "call":
        print(sys.call_tracing(helper, ()))
    return None


def target():
    return helper()


sys.settrace(trace)
target()
sys.settrace(None)
print(noted)
try:
    sys.call_tracing(helper, [])
except TypeError as e:
    print(e)
