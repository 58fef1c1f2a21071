"""Operators round to the context's precision; construction does not."""
from decimal import Decimal, getcontext

a, b = Decimal("1.10"), Decimal(3)
print(a + b, a - b, a * b, a / b, a // b, a % b, -a, +a, abs(-a))
print(divmod(Decimal(-7), Decimal(2)), Decimal(7) % Decimal(-3), 10 - a, 2 ** Decimal("0.5"))
getcontext().prec = 5
long = Decimal("1.23456789")
print(long, +long, long * 1, long / 3, sum([long] * 3))
print(pow(Decimal(3), 100, 7), Decimal(2) ** -3, Decimal(2) ** 100)
