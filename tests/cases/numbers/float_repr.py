for x in (0.1, 1.0, 1e15, 1e16, 1e17, 123456789.123, 1e-4, 1e-5, 0.1 + 0.2, 1/3, 1e300, 5e-324, 2**53 + 0.0, -0.0, 1e22, 1e23):
    print(repr(x), end=" ")
print()
print(float("inf"), float("-inf"), float("nan"), 1e400, -1e400)
print(float("1_0.5"), float(" 2.5 "), float("1e3"), float(".5"), float("Infinity"))
for text in ("", "abc", "1e", "1__0", "0x10"):
    try:
        float(text)
    except ValueError as error:
        print(error)
