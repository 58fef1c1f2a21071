SOURCES = [
    'if x\n    pass',
    'while True\n    pass',
    'for x in y\n    pass',
    'def f()\n    pass',
    'class C\n    pass',
    'try\n    pass',
    'with x as y\n    pass',
    'else\n',
    'if x:\n    pass\nelif y\n    pass',
    'match x\n    case 1: pass',
    'lambda x 1',
    'async def f()\n    pass',
    'x = {1 2}',
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
