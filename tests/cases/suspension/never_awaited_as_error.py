# A warning turned into an error cannot be raised where a coroutine dies.
import sys
import warnings


def report(args):
    print(repr(args.exc_value), args.object.__name__, args.err_msg)


sys.unraisablehook = report
warnings.simplefilter("error")


async def coroutine():
    pass


async def asynchronous():
    yield


coroutine()
a = asynchronous()
a.asend(None)
a.athrow(ValueError)
a.aclose()
a.__anext__()
print("end")
