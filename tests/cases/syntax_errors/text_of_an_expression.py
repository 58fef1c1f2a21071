# Only the text of a module is ended with a newline where it has none.

for mode in ("exec", "eval", "single"):
    for source in ("1 = 2", "x y", "(", "1 = 2\n"):
        try:
            compile(source, "<text>", mode)
        except SyntaxError as error:
            print(mode, repr(source), repr(error.text))
