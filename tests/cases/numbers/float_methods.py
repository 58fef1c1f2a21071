print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (-2.5).hex())
print(float.fromhex("0x1.8p1"), (1e100).is_integer())
print(int(1e20), float(10**20), 10**20 == 1e20, 2**53 + 1 == float(2**53 + 1))
for action in (lambda: int(float("inf")), lambda: int(float("nan")), lambda: float(10**400)):
    try:
        action()
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
