print("a b  c".split(), " a b ".split(" "), "".split(), "".split(","), "a,b,,c".split(","))
print("a b c d".split(None, 2), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "  a  b ".rsplit(None, 1))
print("one\ntwo\r\nthree\x0bfour\u2028five\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines())
print(",".join("abc"), "-".join([]), "".join(["x"]), ", ".join(str(n) for n in range(3)))
for action in (lambda: "a".split(""), lambda: ",".join([1]), lambda: ",".join(5)):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
