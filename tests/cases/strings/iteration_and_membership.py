print(list("aé🐍"), [c for c in ""], tuple("ab"), [*enumerate("xy")], dict(zip("ab", "cd")))
first, *rest = "hello"
print(first, rest, "ell" in "hello", "x" not in "hello", sorted(set("mississippi")))
print(*reversed("abc"), *map(str.upper, "ab"), "".join(filter(str.isalpha, "a1b2")))
try:
    print(1 in "a")
except TypeError as error:
    print(error)
