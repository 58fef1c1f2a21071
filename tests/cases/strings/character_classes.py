tests = ["abc", "ab1", "123", "٣", "½", "²", " \t", "", "aé漢", "a b", "_x1", "1x", "é", "\u200b"]
for name in ("isalpha", "isalnum", "isdigit", "isdecimal", "isnumeric", "isspace", "isidentifier", "isascii", "isprintable"):
    print(f"{name:<13}", *(int(getattr(text, name)()) for text in tests))
