SOURCES = [
    'def f(a, a): pass',
    'def f(a, *, a): pass',
    'lambda a, a: 1',
    'def f(a=1, b): pass',
    'lambda a=1, b: 1',
    'def f(*): pass',
    'def f(*, **k): pass',
    'def f(**k, a): pass',
    'def f(**k, *a): pass',
    'def f(*a, *b): pass',
    'def f(/, a): pass',
    'def f(a, /, b, /): pass',
    'def f(*, a, /): pass',
    'def f(1): pass',
    'def f(a.b): pass',
    'def f((a, b)): pass',
    'def f(None): pass',
    'def f(*a=1): pass',
    'def f(**k=1): pass',
    'f(a=1, b)',
    'f(**k, *a)',
    'f(**k, a)',
    'f(a=1, a=2)',
    'f(x for x in y, 1)',
    'f(1, x for x in y)',
    'f(*)',
    'f(**)',
    'f(a, , b)',
    'f(,)',
    'class C(a=1, b): pass',
    'def f(a:): pass',
    'def f() -> : pass',
    'f(a=)',
    'f(*x=1)',
    'f(x for x in y, a=1)',
    'def f(a, b):',
    'def f[T, T](): pass',
    'def f(a=): pass',
    'lambda *: 1',
    'lambda **k, a: 1',
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
