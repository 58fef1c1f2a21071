print(2 ** 10, 2 ** 0.5, (-8) ** 2, 2 ** -2, 0 ** 0, 0.0 ** 0, (-1) ** 101)
print((-8) ** (1 / 3) == complex((-8) ** (1 / 3)), pow(2, 10, 1000), pow(3, -1, 7), pow(-2, 3, 5))
print(2 ** 3 ** 2, (2 ** 3) ** 2, -2 ** 2, 2.0 ** 1000, 10 ** -3)
for action in (lambda: 2.0 ** 10000, lambda: pow(2, -1, 4), lambda: pow(2.0, 1, 3)):
    try:
        action()
    except (OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
