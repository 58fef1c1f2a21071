"""The format specification mini-language for decimals."""
from decimal import Decimal

for spec in ["", ".2f", ",.1f", "e", ".3e", "g", ".2g", "%", ".1%", "+", " ", "010.2f", "*^14", "<9",
             "=+12,.2f", "#.0f", "z.0f", "n", "012,.2f"]:
    row = [format(Decimal(v), spec) for v in ("1234567.891", "-0.4", "0", "1E+6", "nan")]
    print(spec, row)
for spec in ["x", "_", "5d", ".", ",_"]:
    try:
        format(Decimal(1), spec)
    except ValueError as e:
        print(spec, e)
