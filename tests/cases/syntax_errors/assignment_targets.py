SOURCES = [
    '1 = x',
    'f() = 1',
    "'a' = 1",
    'None = 1',
    'True = 1',
    'x + 1 = 2',
    '-x = 1',
    '[a, 1] = y',
    '(a, f()) = y',
    'a if b else c = 1',
    'lambda: 1 = 2',
    '{1: 2} = x',
    'x == 1 = 2',
    'f() += 1',
    '(a, b) += 1',
    '[a] += 1',
    'x: int: str',
    '(a, b): int',
    'del f()',
    'del 1',
    'del (a, b + c)',
    'for 1 in x: pass',
    'for f() in x: pass',
    'with x as 1: pass',
    'with x as f(): pass',
    'import a as b.c',
    '(x := 1) = 2',
    'f(x) := 1',
    'x.y := 1',
    '... = 1',
    '__debug__ = 1',
    'a, b: int',
    "'%s' % x = 1",
    'not x = 1',
    'yield = 1',
    'await x = 1',
    '[x for x in y] = 1',
    "f'{x}' = 1",
    '*a = 1',
    '*a, *b = c',
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
