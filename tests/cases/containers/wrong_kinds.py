for statement in ["del a[0]", "b'a' % 'a'"]:
    for a in ({}, set(), 1, None, (1,)):
        try:
            exec(statement, {"a": a})
        except TypeError as e:
            print(statement, type(a).__name__, e)
for call in [lambda: "x".find(None), lambda: "x".replace(None, ""), lambda: format(1, None), lambda: type("x", None, {})]:
    try:
        call()
    except TypeError as e:
        print(e)
