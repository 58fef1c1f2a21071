SOURCES = [
    'if x:\npass',
    'def f():\nreturn 1',
    '  x = 1',
    'if x:\n    a\n   b',
    'if x:\n    a\n      b',
    'x = 1\n  y = 2',
    'class C:\n',
    'for x in y:\n',
    'if x:\n\ta\n        b',
    'if x:\n        a\n\tb',
    "def f():\n    '''doc'''\n  x",
    'try:\n    x\nexcept:\npass',
    'while x:\n# comment\ny',
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
