s = "banana"
print(s.find("an"), s.rfind("an"), s.find("x"), s.find("an", 2), s.find("an", 2, 4), s.find(""), s.rfind(""))
print(s.count("a"), s.count("ana"), s.count(""), s.replace("an", "AN"), s.replace("a", "", 2), s.replace("", "-"))
print(s.index("n"), s.startswith("ban"), s.startswith(("x", "b")), s.endswith("na", 0, 4), "nan" in s, "" in s)
try:
    s.index("q")
except ValueError as error:
    print(error)
print(s.removeprefix("ba"), s.removesuffix("na"), s.removeprefix("x"), s.partition("n"), s.rpartition("n"), s.partition("z"))
