"""The limit on digits of conversions between int and str."""
import sys

print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits)
big = 10**4300
for f in (str, repr, "%d".__mod__, "{}".format, "{:,}".format, lambda n: f"{n:d}", lambda n: [n].__repr__()):
    try:
        f(big)
    except ValueError as e:
        print(e)
for text in ["1" * 4301, "1_" * 4300 + "1"]:
    try:
        int(text)
    except ValueError as e:
        print(e)
try:
    eval("1" * 5000)
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset)
print(len(hex(big)), int("f" * 5000, 16) > 0, len("%x" % big))
for n in (639, -1, 2**40, "x"):
    try:
        sys.set_int_max_str_digits(n)
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
sys.set_int_max_str_digits(0)
print(len(str(big)), int("1" * 5000) % 97, eval("1" * 5000) % 97)
