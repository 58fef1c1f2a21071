s = "héllo €🐍"
for name in ("utf-8", "utf-16-le", "latin-1", "ascii"):
    try:
        data = s.encode(name)
        print(name, data, data.decode(name) == s)
    except UnicodeEncodeError as error:
        print(name, error)
print(s.encode("ascii", "replace"), s.encode("ascii", "ignore"), s.encode("ascii", "backslashreplace"), s.encode("ascii", "xmlcharrefreplace"))
print(b"\xff\xc3\xa9".decode("utf-8", "replace"), b"abc".decode(), str(b"abc", "ascii"), str(b"abc"))
try:
    b"a\xff".decode()
except UnicodeDecodeError as error:
    print(error, error.start, error.end, error.reason)
