"""What is missing at the end of a text has the last line for its place."""

for text in ["@dec\n", "@dec", "x\n@dec\n", "@dec\n\n\n", "@dec\n# comment\n", "\n", ""]:
    for mode in ["exec", "eval"]:
        try:
            compile(text, "<text>", mode)
        except SyntaxError as error:
            print(repr(text), mode, error.msg, error.lineno, error.offset, repr(error.text))
