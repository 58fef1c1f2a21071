"""A source with a byte order mark may call its encoding by few names."""

for name in ("utf-8", "UTF_8", "utf-8-sig", "utf8", "latin-1", "u8"):
    try:
        compile(b"\xef\xbb\xbf# coding: " + name.encode() + b"\nx = 1\n", "f", "exec")
    except SyntaxError as e:
        print(name, e.msg, e.lineno, e.offset)
    else:
        print(name, "is fine")
