"""Conditions raise where they are trapped and set flags everywhere."""
import decimal
from decimal import Context, Decimal, getcontext, localcontext

for expression in ["Decimal(1) / 0", "Decimal(0) / 0", "Decimal('inf') - Decimal('inf')",
                   "Decimal('1e999999') * 10", "Decimal(-1).sqrt()", "Decimal('sNaN') + 1",
                   "Decimal('nan') < 1", "Decimal(1) % 0", "divmod(Decimal(1), 0)"]:
    try:
        print(eval(expression))
    except ArithmeticError as e:
        print(expression, "->", type(e).__name__, e, type(e).__mro__[1].__name__)
with localcontext(Context(prec=3, traps=[])) as c:
    print(Decimal(1) / 3, Decimal(1) / 0, Decimal("1e-999999") / 1000, Decimal(0) / 0)
    print([s.__name__ for s, on in c.flags.items() if on])
    c.clear_flags()
    c.traps[decimal.Inexact] = True
    try:
        Decimal(1) / 7
    except decimal.Inexact as e:
        print("inexact", e)
print(getcontext().prec, getcontext())
