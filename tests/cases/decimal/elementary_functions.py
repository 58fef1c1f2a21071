"""exp, ln, log10, sqrt and power, rounded right at several precisions."""
from decimal import Decimal, localcontext

for prec in (5, 28, 60):
    with localcontext(prec=prec):
        print(Decimal(1).exp(), Decimal("-0.5").exp(), Decimal(2).ln(), Decimal("0.999").ln())
        print(Decimal(1000).log10(), Decimal(2).log10(), Decimal(2).sqrt(), Decimal("0.0625").sqrt())
        print(Decimal(2) ** Decimal("0.5"), Decimal("1.1") ** 50, Decimal(7) ** -5)
print(Decimal(0).exp(), Decimal(1).ln(), Decimal(0).ln(), Decimal("-inf").exp(), Decimal(-0).sqrt())
