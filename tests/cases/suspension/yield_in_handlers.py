def generator():
    try:
        yield "in try"
        raise ValueError("raised")
    except ValueError as error:
        yield f"in except {error!r}"
        print("still bound", repr(error))
    else:
        yield "in else"
    finally:
        yield "in finally"
    try:
        error
    except UnboundLocalError as problem:
        yield str(problem)
    with Manager() as value:
        yield value
    yield "after"


class Manager:
    def __enter__(self):
        return "in with"

    def __exit__(self, *details):
        print("exit", details)


for item in generator():
    print(item)
g = generator()
print(next(g), next(g))
try:
    g.throw(KeyError("new"))
except StopIteration:
    print("stopped")
except KeyError as error:
    print(repr(error))
else:
    print("in finally first")
    try:
        next(g)
    except KeyError as error:
        print(repr(error), repr(error.__context__))
