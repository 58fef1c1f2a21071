SOURCES = [
    'if x = 1: pass',
    'while x = f(): pass',
    'print(x = 1 if y = 2 else 3)',
    'f(a.b=1)',
    'f(1=2)',
    'f(True=1)',
    'f(a()=1)',
    'if x == 1 and y = 2: pass',
    'return x = 1',
    'assert x = 1',
    '(x = 1)',
    '[x = 1]',
    '{x = 1}',
    'lambda: x = 1',
    'elif x = 1: pass',
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
