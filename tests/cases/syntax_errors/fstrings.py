SOURCES = [
    "f'{'",
    "f'}'",
    "f'{}'",
    "f'{ }'",
    "f'{x'",
    "f'{x!}'",
    "f'{x!z}'",
    "f'{x!r y}'",
    "f'{x:{y}'",
    "f'{x = !}'",
    "f'{!r}'",
    "f'{:x}'",
    "f'{=}'",
    "f'{a b}'",
    "f'{1 +}'",
    "f'{lambda x: 1}'",
    "f'{x;y}'",
    "f'{x:{y:{z:{w}}}}'",
    "f'{*x}'",
    "f'{**x}'",
    "f'{x]}'",
    "f'{(x}'",
    "f'{yield}'",
    "f'''{\nx",
    "f'{a = b = c}'",
    "f'{import x}'",
    "f'{x=y}'",
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
