sources = [
    '"abc\\"', "r'abc\\'", "'abc", "x = 'a\\\\", "'''abc",
    'x = 1\nz = f"""\nabc\n', "z = (1,\n2\n", "x = 0777\ny\n", "(a, b\n, c) += 1\nx\n", "x = )\ny\n",
]
for source in sources:
    try:
        compile(source, "x", "exec")
    except SyntaxError as e:
        print(e.msg, repr(e.text), e.lineno)
