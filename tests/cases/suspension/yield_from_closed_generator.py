def inner():
    yield 1
    return 2


def outer(source):
    result = yield from source
    yield "result", result


used = inner()
print(list(used), list(outer(used)))
closed = inner()
closed.close()
print(list(outer(closed)))
started = inner()
next(started)
print(list(outer(started)))
