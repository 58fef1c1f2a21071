"""Logical operations, shifts, rotations and neighbours."""
from decimal import Context, Decimal

c = Context(prec=6, Emin=-99, Emax=99)
a, b = Decimal("1101"), Decimal("110011")
print(c.logical_and(a, b), c.logical_or(a, b), c.logical_xor(a, b), c.logical_invert(a))
print(c.shift(Decimal(123456), 2), c.shift(Decimal(123456), -2), c.rotate(Decimal(123456), 2))
print(c.next_plus(1), c.next_minus(1), c.next_toward(1, 2), c.next_minus(0), c.next_plus("Infinity" and 5))
print(c.scaleb(Decimal("1.5"), 3), c.logb(Decimal("12345")), c.remainder_near(10, 6), c.fma(2, 3, 4))
print(Decimal("1.20").normalize(), Decimal("1.20").same_quantum(Decimal("0.01")), c.number_class(Decimal("1e-101")))
print([Decimal(x).number_class() for x in ("0", "-0", "1", "-inf", "nan", "sNaN")])
