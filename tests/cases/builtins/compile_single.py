# What `single` takes without a newline at its end, with the flags of interactive input and without.
DONT_IMPLY_DEDENT, ALLOW_INCOMPLETE = 0x200, 0x4000

for source in ["x = 1", "x = 1; y", "if 1: pass", "if 1: pass\n", "if 1:\n  pass", "if 1:\n  pass\n", "class A: x = 1; y = 2", "if 1:", "(1,"]:
    for flags in 0, DONT_IMPLY_DEDENT, DONT_IMPLY_DEDENT | ALLOW_INCOMPLETE:
        try:
            compile(source, "<f>", "single", flags)
            print(repr(source), hex(flags), "compiles")
        except SyntaxError as error:
            print(repr(source), hex(flags), type(error).__name__ if flags < ALLOW_INCOMPLETE else error.msg)
for source in ["  1", "\t1", "1  "]:
    try:
        print(eval(source), compile(source, "<f>", "eval").co_filename)
    except SyntaxError as error:
        print(type(error).__name__, error)
