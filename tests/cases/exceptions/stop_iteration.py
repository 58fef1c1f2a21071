def generator():
    next(iter([]))
    yield


try:
    list(generator())
except RuntimeError as error:
    print(error, repr(error.__cause__))
stop = StopIteration(5, 6)
print(stop.value, stop.args, StopIteration().value)


def returns():
    return "value"
    yield


try:
    next(returns())
except StopIteration as error:
    print(error.value, error.args)
