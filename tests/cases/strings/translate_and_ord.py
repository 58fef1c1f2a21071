table = str.maketrans({"a": "1", "b": None, "c": "see"})
print("abcabc".translate(table), "hello".translate(str.maketrans("el", "ip")), "x-y".translate(str.maketrans("", "", "-")))
print(ord("a"), ord("é"), ord("🐍"), chr(97), chr(0x1F40D), [chr(n) for n in range(65, 70)])
for action in (lambda: ord("ab"), lambda: ord(""), lambda: chr(-1), lambda: chr(0x110000), lambda: ord(5)):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
