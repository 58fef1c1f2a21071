"""To int, float, ratio; what cannot be converted."""
from decimal import Decimal

for text in ["3.99", "-3.99", "1e25", "0.1", "1e-400", "1e400", "-0", "12.5"]:
    d = Decimal(text)
    print(int(d) if abs(d) < 10**30 else "-", float(d), complex(d), bool(d))
    print([len(str(n)) for n in d.as_integer_ratio()], str(d.as_integer_ratio())[:50])
for text in ["nan", "inf", "sNaN"]:
    for f in (int, float, round, Decimal.as_integer_ratio):
        try:
            print(text, f(Decimal(text)))
        except (ValueError, OverflowError) as e:
            print(text, type(e).__name__, e)
