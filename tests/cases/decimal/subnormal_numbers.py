"""Results below the smallest normal number, with and without clamping."""
from decimal import Context, Decimal, ROUND_UP

for clamp in (0, 1):
    c = Context(prec=4, Emin=-10, Emax=10, clamp=clamp, traps=[])
    for text in ["1e-10", "1.234e-11", "1.5e-13", "4e-14", "0e-99", "1e10", "0e99", "12345e8"]:
        d = c.create_decimal(text)
        print(text, d, c.is_subnormal(d), [s.__name__ for s, on in c.flags.items() if on])
        c.clear_flags()
print(Context(prec=4, Emin=-10, Emax=10, rounding=ROUND_UP, traps=[]).divide(1, Decimal("3e13")))
