SOURCES = [
    '(1,\n',
    '[1, 2',
    "{'a': 1",
    'f(1, 2',
    '(1]',
    '[1)',
    '{1]',
    ')',
    'x = 1)',
    '(\n1\n]',
    'f(a, (b, c)',
    'print((1, 2)\nx = 3',
    '[1, 2\ny = 1',
    "'a' if (x else 'b'",
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
