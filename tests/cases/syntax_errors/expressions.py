SOURCES = [
    '(a, b) = 1 = c',
    '{**x for x in y}',
    '[*x for x in y]',
    '(*x for x in y)',
    '*x',
    '(*x)',
    'x = *y',
    'del *x',
    '{1: *x}',
    '{*x: 1}',
    '{1:}',
    '{1: 2, 3}',
    '{1, 2: 3}',
    '[x for x in]',
    '[for x in y]',
    '[x for x y]',
    '[x for 1 in y]',
    '[x for f() in y]',
    '[x, y for x in z]',
    '{x, y for x in z}',
    'x if y',
    'x if y else',
    'x if pass else y',
    'not',
    'a not b',
    'a is is b',
    'a in',
    'x.',
    'x.1',
    'x[',
    'x[]',
    'x[1:2:3:4]',
    'x[a=1]',
    '(yield) = 1',
    'x = yield = 1',
    '1 if 2 else 3 = 4',
    'a := 1',
    'x = (y := 1, z = 2)',
    'f(x := 1, y = 2, z := 3)',
    'lambda x: (yield) = 1',
    '(a for a in b) += 1',
    'a, b += 1',
    'x = (1 for x in y z)',
    'print(a, file=sys.stderr',
    'x = [1, 2, 3\nfor y in x:\n    pass',
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
