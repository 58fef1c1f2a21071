import warnings

warnings.simplefilter("error", SyntaxWarning)
for s in ["x is 1", "[(1, 2) (3, 4)]", "assert (1, 'message')"]:
    try:
        compile(s, "<test>", "exec")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.filename, e.lineno, e.offset)
