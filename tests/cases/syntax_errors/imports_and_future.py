SOURCES = [
    'from __future__ import nothing',
    'x = 1\nfrom __future__ import annotations',
    'from __future__ import braces',
    'from __future__ import *',
    'import',
    'from x import',
    'from import x',
    'import a.b as c.d',
    'from . import *\nimport .x',
    'from x import (a, b',
    'from x import a,',
    'from x import (a,,b)',
    'import a as 1',
    'from x import a as b.c',
    'import *',
    'from x import ()',
    'import a, b c',
    'from x.y.z import *, a',
    'def f():\n    from x import *',
]

for source in SOURCES:
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        print(f"{source!r:<40} {place:<10} {type(error).__name__}: {error.msg}")
    else:
        print(f"{source!r:<40} compiles")
