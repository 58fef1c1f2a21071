"""Bytes that are not UTF-8 matter where they are part of a literal or a name."""

for source in [
        b'Python = "\xcf\xb3\xf2\xee\xed" +', b'x=1\ny = "ab\xff"\n', b"# \xff\nx=1", b"x\xff = 1",
        b"x = \xff", b"x = '''a\nb\xff'''", b"x = 1 # \xff\ny = (", b'"\xff" "ok"', b'r"\xe9"',
        b'x = "a" "\xff"; y = +', b'a = "\xed\xa0\x80"', b"def f():\n  '\xe9'\n",
        b'# -*- coding: utf-8 -*-\nx = "\xe9"', b'\xef\xbb\xbfx = "\xe9"', b"1 +\n'\xe9'"]:
    try:
        compile(source, "<bytes>", "exec")
        print(source, "is fine")
    except SyntaxError as error:
        print(source, ascii(error.msg))
        print("   ", error.lineno, error.offset, ascii(error.text), error.end_offset)
