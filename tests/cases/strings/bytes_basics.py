b = b"hello\x00\xff"
print(b, b[0], b[-1], b[1:3], list(b[:3]), len(b), b"a" + b"b", b"ab" * 2, b"l" in b, 104 in b)
print(b"a,b".split(b","), b" x ".strip(), b"abc".replace(b"b", b"XX"), b"abc".find(b"c"), b"abc".upper(), b"-".join([b"a", b"b"]))
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes.fromhex("0a ff"), b"\x0a\xff".hex(), b"abc".hex("-"))
print(b'it\'s', b"\t\n\\", b"%d-%s" % (5, b"x"), b"a" < b"b", b"a" == "a")
for action in (lambda: bytes([256]), lambda: bytes("x"), lambda: b"a" + "b", lambda: b"abc".find("b"), lambda: bytes(-1)):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
