"""An exception in `__release_buffer__` is reported, not raised; views left at the end do no harm."""


class Lender:
    def __init__(self):
        self.data = bytearray(b"12 34")

    def __buffer__(self, flags):
        return memoryview(self.data)

    def __release_buffer__(self, view):
        raise ValueError("not mine")


import sys

sys.unraisablehook = lambda args: print(args.err_msg, args.object, repr(args.exc_value))
lender = Lender()
with memoryview(lender) as view:
    view[0] = ord("9")
print(bytes(lender))
left = memoryview(bytearray(b"left over"))
