import traceback

for source in ("x = 1 +", "return 1", "def f():\n    nonlocal x"):
    try:
        exec(source)
    except SyntaxError:
        print(traceback.format_exc(limit=0))
