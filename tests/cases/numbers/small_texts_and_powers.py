# Integers of a word: as text, from text, padded, and raised to powers under a modulus.
values = [0, 7, -7, 10, -10, 123456789012345, -(2**47), 2**47 - 1, 2**47, -(2**47) - 1, 10**20]
for v in values:
    print(str(v), repr(v), "%s|%d|%5d" % (v, v, v), f"{v}|{v:d}|{v:5}|{v:05}|{v:012d}|{v:2}|{v:020}")
for spec in "0", "00", "1", "39", "040", "+3", "3,", "x", "03d", "d", "3d3":
    try:
        print(repr(format(-42, spec)))
    except ValueError as error:
        print(error)
for text in "12", "-12", "+5", " 7 ", "1_000", "", "-", "٣", "00012", "99999999999999", "12a", "0x1":
    try:
        print(int(text))
    except ValueError as error:
        print(error)
for a, b, m in [(3, 100, 7), (2, 0, 1), (-3, 5, 7), (5, 3, -7), (2**40, 2**40, 2**45 - 1), (3, -1, 7), (0, 0, 1)]:
    print(pow(a, b, m))
print("%s %s %d" % ("a", 1, True), "%d" % 2.7, "%s" % (None,), "%d%%" % 5)
