"""Scientific and engineering notation, repr, tuples."""
from decimal import Decimal

for text in ["0", "-0.00", "123", "1.2e3", "1e-6", "1e-7", "12e10", "123e4", "0e5", "0e-9", "-inf",
             "nan7", "1.5e-8"]:
    d = Decimal(text)
    print(d, d.to_eng_string(), repr(d), d.as_tuple(), d.adjusted())
print(f"{Decimal('1.50')} {Decimal('1.50')!r:>20}")
