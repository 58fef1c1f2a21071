"""Contexts: settings, their limits, copies, and the current one."""
from decimal import (BasicContext, Context, Decimal, ExtendedContext, Inexact, ROUND_UP,
                     getcontext, localcontext, setcontext)

print(BasicContext, ExtendedContext, Context(), sep="\n")
c = Context(prec=4, rounding=ROUND_UP, Emin=-9, Emax=9, capitals=0, clamp=1, traps=[Inexact])
print(c, c.copy().prec, c.Etiny(), c.Etop(), c.create_decimal("1e2"))
for name, value in [("prec", 0), ("prec", "x"), ("Emin", 1), ("Emax", -1), ("rounding", "UP"),
                    ("capitals", 2), ("clamp", "0"), ("traps", 3), ("flags", {})]:
    try:
        setattr(c, name, value)
    except Exception as e:
        print(name, type(e).__name__, str(e)[:60])
with localcontext(prec=6) as inner:
    print(inner.prec, getcontext() is inner, Decimal(2).sqrt())
    setcontext(Context(prec=2))
    print(Decimal(2).sqrt())
print(getcontext().prec, Decimal(2).sqrt())
