# A delegate that handles a thrown exception goes on; its end gives the expression its value.
def inner(log):
    while True:
        try:
            log.append((yield "inner"))
        except ValueError as error:
            log.append(repr(error))
        except KeyError:
            return "inner's value"


def outer(log):
    result = yield from inner(log)
    log.append(result)
    yield "outer"


log = []
g = outer(log)
print(next(g), g.send(1), g.throw(ValueError("v")), g.throw(KeyError("k")))
print(log, next(g, "end"))
