SOURCES = [
    'return 1',
    'yield 1',
    'yield from x',
    'await x',
    'break',
    'continue',
    'class C:\n    return 1',
    'class C:\n    yield 1',
    'def f():\n    await x',
    'def f():\n    async for x in y: pass',
    'def f():\n    async with x: pass',
    'async def f():\n    yield from x',
    'async def f():\n    yield 1\n    return 2',
    'if x:\n    break',
    'def f():\n    continue',
    'for x in y:\n    def g():\n        break',
    '[await x for x in y]',
    '[(yield) for x in y]',
    '(x async for x in y)',
    'lambda: await x',
    'def f():\n    [x async for x in y]',
    'async for x in y: pass',
    'async with x: pass',
    'class C:\n    x = [y async for y in z]',
    'try:\n    pass\nexcept* E:\n    break',
    'for x in y:\n    try: pass\n    except* E: continue',
    'from x import *\ndef f():\n    from y import *',
    'def f(x=(yield)): pass',
    'class C((yield)): pass',
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
