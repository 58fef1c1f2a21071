"""Decimals from text, tuples, integers and floats."""
from decimal import Decimal

for value in ["  -1_000.50 ", "1e5", ".5", "5.", "-0", "inf", "-Infinity", "nan123", "sNaN", "٣.٥",
              7, -(10**30), True, 0.1, 1e300, (1, (1, 2, 3), -2), (0, (), "F"), (0, (9,), "n")]:
    print(repr(value)[:40], repr(Decimal(value))[:60])
for value in ["abc", "1 2", "", "1e", None, b"1", (0, (1, 10), 0), (2, (1,), 0), (0, (1,)), 1j]:
    try:
        print(Decimal(value))
    except Exception as e:
        print(repr(value), type(e).__name__, e)
print(Decimal.from_float(0.25), Decimal(Decimal("1.0")), Decimal())
