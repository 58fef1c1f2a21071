def generator():
    try:
        next(g)
    except ValueError as error:
        print("next:", error)
    for method, *arguments in [("send", None), ("throw", KeyError), ("close",), ("__next__",)]:
        try:
            getattr(g, method)(*arguments)
        except ValueError as error:
            print(method, error)
    try:
        yield from g
    except ValueError as error:
        print("yield from:", error)
    for item in [1]:
        try:
            list(g)
        except ValueError as error:
            print("list:", error)
    try:
        for _ in g:
            pass
    except ValueError as error:
        print("for:", error)
    yield "still fine"


g = generator()
print(next(g), g.gi_suspended)
