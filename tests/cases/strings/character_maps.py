"""Encodings of one byte a character."""
for name in ("cp437", "cp1250", "cp1251", "koi8-r", "iso8859-15", "mac-roman", "cp037"):
    text = bytes(range(0xA1, 0xA8)).decode(name)
    print(name, ascii(text), text.encode(name))
print("\u0436\u20ac".encode("cp1251"), "\u0436".encode("latin-1", "replace"))
for call in (
    lambda: "\u0436".encode("cp437"),
    lambda: b"\x81".decode("cp1252"),
    lambda: "x".encode("nope"),
    lambda: "x".encode("hex"),
):
    try:
        call()
    except (UnicodeError, LookupError) as error:
        print(type(error).__name__, error, sep=": ")
