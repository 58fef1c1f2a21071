import io
import tokenize

for source in ("'abc\n", '"""abc\n', "(1,\n", "if x:\n    y\n  z\n", "f'a\n"):
    try:
        list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, IndentationError) as error:
        print(type(error).__name__, error.args)
for source in (b"# -*- coding: latin-1 -*-\n", b"\xef\xbb\xbfx\n", b"x = 1\n", b"# coding: nope\n"):
    try:
        print(tokenize.detect_encoding(io.BytesIO(source).readline))
    except SyntaxError as error:
        print(error)
