"""What number formatting refuses, and how it says so."""
class Bad:
    def __float__(self):
        return "x"

    def __index__(self):
        return "y"


for f in (lambda: "%f" % Bad(), lambda: "%c" % Bad(), lambda: "%d" % "x", lambda: b"%f" % "x",
          lambda: bytes(Bad()), lambda: format(1j, "08x"), lambda: format(1j, "010"),
          lambda: complex("1__0"), lambda: (-1).to_bytes(0, "big", signed=True),
          lambda: format(5, ".2d"), lambda: format(1.5, "d"), lambda: format(True, "s"),
          lambda: "%x" % 1.5, lambda: float.fromhex("0x1p1024"), lambda: int("1", 37)):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
