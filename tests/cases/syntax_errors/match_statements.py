SOURCES = [
    'match x:\n    case 1 + 1: pass',
    'match x:\n    case f(): pass\n    case a.b(): pass\n    case 1.5j + 1: pass',
    'match x:\n    case a | b: pass',
    'match x:\n    case a: pass\n    case b: pass',
    'match x:\n    case _: pass\n    case 1: pass',
    'match x:\n    case [a, a]: pass',
    'match x:\n    case [*a, *b]: pass',
    "match x:\n    case {**a, 'k': 1}: pass",
    "match x:\n    case {'k': 1, 'k': 2}: pass",
    'match x:\n    case C(a=1, b): pass',
    'match x:\n    case C(a=1, a=2): pass',
    'match x:\n    case -a: pass',
    "match x:\n    case f'{x}': pass",
    'match x:\n    case 1 as _: pass',
    'match x:\n    case 1 as a.b: pass',
    'match x:\n    pass',
    'match x:\n    case {**_}: pass',
    'match x:\n    case a as b as c: pass',
    'match x:\n    case [1, 2: pass',
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
