"""Shifts and powers of astronomic size: what is refused, what is known without computing."""
for f in (lambda: 1 << 10**30, lambda: -1 << 10**30, lambda: 1 >> 10**30, lambda: -1 >> 10**30,
          lambda: 0 << 10**30, lambda: 1 << -1):
    try:
        print(f())
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print(1 ** 10**100, (-1) ** (10**100 + 1), 0 ** 10**100, pow(3, 10**100, 97))
