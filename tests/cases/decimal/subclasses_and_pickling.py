"""Subclasses keep their class when made, not through arithmetic; copies and reduction."""
import copy
from decimal import Context, Decimal, Inexact


class Money(Decimal):
    def __repr__(self):
        return f"Money({self})"


m = Money("1.50")
print(m, repr(m), type(m + 1).__name__, type(Money.from_float(0.5)).__name__, m == Decimal("1.5"))
print(m.__reduce__(), copy.copy(Decimal(1)), copy.deepcopy([Decimal("2.0")]))
c = Context(prec=7, traps=[Inexact])
print(c.__reduce__()[1][:6], copy.copy(c).prec, type(copy.copy(c)).__name__)
print(isinstance(m, Decimal), issubclass(Decimal, __import__("numbers").Number))
