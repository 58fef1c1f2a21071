"""Comparison with other numbers, and hashes that agree with them."""
import decimal
from decimal import Decimal
from fractions import Fraction

print(Decimal("0.5") == 0.5 == Fraction(1, 2), Decimal(1) == True, Decimal(2) == 2 + 0j)
print(Decimal("0.1") < 0.1, Decimal("0.3") > Fraction(1, 3), 3 < Decimal("3.5") <= 3.5)
print(len({1, 1.0, Decimal("1.00"), Fraction(1), 1 + 0j}), hash(Decimal("1e500")) == hash(10**500))
print(hash(Decimal("0.75")) == hash(0.75), hash(Decimal("-inf")) == hash(float("-inf")))
nan = Decimal("nan")
print(nan == nan, nan != nan, nan in [nan], Decimal("1.0").compare_total(Decimal("1.00")))
print(Decimal("nan").compare(1), max(Decimal(1), Decimal("1.5")), Decimal(1).max(nan))
for f in (lambda: hash(Decimal("sNaN")), lambda: Decimal(1) < "1", lambda: Decimal(1) + 1.5):
    try:
        f()
    except TypeError as e:
        print(type(e).__name__)
decimal.getcontext().traps[decimal.FloatOperation] = True
try:
    Decimal(1) < 1.5
except decimal.FloatOperation as e:
    print(e, Decimal(1) == 1.0)
