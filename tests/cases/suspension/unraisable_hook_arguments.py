import sys

kept = []
sys.unraisablehook = kept.append


def generator():
    try:
        yield
    finally:
        raise ValueError("cleanup")


g = generator()
next(g)
del g
[args] = kept
print(type(args).__name__, type(args).__module__, len(args))
print(args.exc_type, repr(args.exc_value), args.err_msg, args.object.gi_frame)
print(args[0] is args.exc_type, args.exc_traceback.tb_frame.f_code.co_name)
sys.unraisablehook = sys.__unraisablehook__
try:
    sys.unraisablehook("something else")
except TypeError as error:
    print(error)
