# What an error knows of its line: the parser has it with a newline, the tokenizer without one, the
# compiler not at all, and the symbol table keeps the place out of the arguments.

for source in ("x = 1 +", "try: 1", "    x", "x = (\ny", "x )", "x = 'abc\n", "return", "nonlocal x", "x = (\n"):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(repr(source), error.args, repr(error.text), error.lineno)
