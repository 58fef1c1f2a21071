# The line an error shows: with a newline where the parser found it, without where the lexer did,
# none where the compiler did and the text is no file.
def show(source, mode="exec"):
    try:
        compile(source, "<f>", mode)
    except SyntaxError as error:
        print(repr(source), mode, error.msg, error.lineno, error.offset, error.end_lineno,
              error.end_offset, repr(error.text))
    else:
        print(repr(source), mode, "ok")

for source in ("x =", "x =\n", "0777", "return", "a = [\n1,2\nb=1", "(", "é = = 1", "  x", "# coding: nope",
               b"# coding: nope", b"\xef\xbb\xbf# coding: latin1\n", "f'{x' + 'y}'", "(x 'a' y)",
               "{x: y, z for x in w}", "{x: y, z=1}", "match x:\n case 1 as 2: pass",
               "match x:\n case [1 as 'a']: pass"):
    show(source)
for jump in "return 1", "return x", "break", "continue":
    show(f"def f():\n for i in j:\n  try: pass\n  except* E:\n   {jump}\n")
for source in "x\ny", "x = 1; y  # c\nz", "if x: pass\ny", "", "\n", "x\n", "#c\n":
    show(source, "single")
for source in "", "\n", "#c\n", "x y", "x\n\n", "1 +":
    show(source, "eval")
