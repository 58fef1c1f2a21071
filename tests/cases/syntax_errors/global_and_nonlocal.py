SOURCES = [
    'def f():\n    x = 1\n    global x',
    'def f():\n    print(x)\n    global x',
    'def f(x):\n    global x',
    'def f():\n    nonlocal x',
    'nonlocal x',
    'def f(x):\n    nonlocal x',
    'def f():\n    x = 1\n    def g():\n        x = 2\n        nonlocal x',
    'def f():\n    x = 1\n    def g():\n        global x\n        nonlocal x',
    'def f():\n    global x\n    x: int = 1',
    'class C:\n    nonlocal x',
    'x = 1\nglobal x',
    'def f():\n    for x in y: pass\n    global x',
    'def f():\n    import x\n    global x',
    '[x := 1 for x in y]',
    '[(x := 1) for y in z for x in y]',
    'class C:\n    [x := 1 for y in z]',
    '[y for x in (y := 1)]',
    'def f():\n    global x, x',
    'def f():\n    x: int\n    global x',
    'def f[T]():\n    nonlocal T',
    'def f(__debug__): pass',
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
