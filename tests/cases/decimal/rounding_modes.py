"""All rounding modes on both sides of a tie."""
import decimal
from decimal import Decimal

modes = [name for name in dir(decimal) if name.startswith("ROUND_")]
for mode in modes:
    values = ["1.4", "1.5", "1.6", "2.5", "-1.5", "-2.5", "5.1", "-0.1", "10.01"]
    print(mode, [str(Decimal(v).quantize(Decimal(1), rounding=mode)) for v in values])
print(Decimal("2.675").quantize(Decimal("0.01")), Decimal("1e3").quantize(Decimal("1")))
print([round(Decimal(v)) for v in ("0.5", "1.5", "-2.5")], round(Decimal("1.255"), 2))
print([Decimal("-2.5").to_integral_value(rounding=m) for m in modes])
import math
print(math.floor(Decimal("-2.5")), math.ceil(Decimal("-2.5")), math.trunc(Decimal("-2.5")))
