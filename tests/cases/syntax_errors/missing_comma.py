SOURCES = [
    '[1 2]',
    '(a b)',
    'f(a b)',
    '{1: 2 3: 4}',
    'print(1 2)',
    'x = (1, 2 3)',
    "print 'hello'",
    'print x',
    "exec 'x'",
    'f(a, b c)',
    "['a' 'b' c]",
    '(a, b c d)',
    'x = a b',
    'import a b',
    'from a import b c',
    "{'a' 'b': 1 'c': 2}",
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
