for text in ("42", " 42\n", "-7", "+7", "1_000", "0x1f", "", "4 2", "1__0", "_1", "٣", "1.0"):
    try:
        print(repr(text), int(text))
    except ValueError as error:
        print(repr(text), "->", error)
print(int("ff", 16), int("0xff", 16), int("0b11", 0), int("z", 36), int("0o17", 0))
for args in (("12", 37), ("9", 8), (12, 10), ([],)):
    try:
        print(int(*args))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(int(3.99), int(-3.99), int(True), int())
