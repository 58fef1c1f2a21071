s = "  xx hello xx\n"
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip(" x\n")), repr("abc".strip("")))
print("a".center(5, "*"), "ab".center(5, "*"), "a".ljust(3) + "|", "a".rjust(3), "42".zfill(5), "-42".zfill(5), "+".zfill(3))
print("a\tbc\td".expandtabs(4), "é".center(4, "·") + "|")
try:
    "a".center(5, "ab")
except TypeError as error:
    print(error)
