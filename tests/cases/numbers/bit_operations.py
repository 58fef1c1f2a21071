print(5 & 3, 5 | 3, 5 ^ 3, ~5, -5 & 0xFF, -1 >> 10, -8 >> 1, 1 << 70)
print(-(2**70) & 2**64 - 1, -(2**70) | 1, (2**70) ^ -1, -(2**100) >> 98)
for action in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.0 << 1, lambda: 1 & 1.0):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(bin(10), bin(-10), oct(64), hex(255), hex(-2**64))
