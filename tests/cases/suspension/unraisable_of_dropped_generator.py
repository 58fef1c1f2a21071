# An error in the cleanup of a dropped generator is shown with its traceback.
class Quiet:
    def __repr__(self):
        return "<Quiet>"

    def __del__(self):
        raise LookupError("in __del__")


def method(self):
    try:
        1 / 0
    except ZeroDivisionError:
        self.missing


class Named:
    __del__ = method


import sys


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.object.__qualname__,
          args.exc_traceback.tb_lineno, sep=" | ")


sys.unraisablehook = hook
Quiet()
Named()
print(type(sys.__unraisablehook__).__name__)
