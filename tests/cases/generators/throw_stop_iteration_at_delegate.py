# Where the delegate has no `throw`, a StopIteration raised at the `yield from` is its result.


def generator():
    result = yield from [1, 2]
    yield "result", result


g = generator()
print(next(g), g.throw(StopIteration(5)))
g = generator()
print(next(g), g.throw(StopIteration))
