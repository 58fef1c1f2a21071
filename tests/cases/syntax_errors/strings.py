SOURCES = [
    "'abc",
    '"abc',
    "'''abc",
    '"""abc\ndef',
    "x = 'a\nb'",
    "b'é'",
    "'a' b'b'",
    "'\\x1'",
    "'\\u12'",
    "'\\N{no such name}'",
    "b'\\x1'",
    "ur'x'",
    "'abc\\",
    "f'abc",
    "rb'abc",
    "x = 'it's'",
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
