# GeneratorExit starts in the innermost frame, and each one cleans up in turn.
def level(n):
    try:
        if n:
            yield from level(n - 1)
        else:
            yield "deepest"
    except GeneratorExit as error:
        print("exit in", n, repr(error.__context__))
        raise
    finally:
        print("finally in", n)


g = level(3)
next(g)
print(g.close())


def returns(n):
    try:
        if n:
            yield from returns(n - 1)
        else:
            yield
    except GeneratorExit:
        return n


g = returns(2)
next(g)
print(g.close())
