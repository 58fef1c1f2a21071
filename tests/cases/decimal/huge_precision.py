"""Thousands of digits; what cannot fit is a MemoryError."""
from decimal import Context, Decimal, MAX_EMAX, MAX_PREC, MIN_EMIN, localcontext

with localcontext(prec=2000):
    root = Decimal(2).sqrt()
    print(str(root)[:30], str(root)[-20:], (root * root - 2).adjusted())
    print(str(Decimal(1) / 97)[-20:], str(Decimal(3).ln())[-20:], str(Decimal(3).exp())[-20:])
wide = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
for f in (lambda: wide.divide(1, 3), lambda: wide.sqrt(2), lambda: int(Decimal("1e999999999999"))):
    try:
        f()
    except MemoryError:
        print("MemoryError")
