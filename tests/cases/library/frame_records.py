import inspect


def inner():
    record = inspect.stack()[1]
    print(record.function, record.lineno, record.code_context, record.index)
    print(record.positions)
    try:
        1 / 0
    except ZeroDivisionError:
        print(inspect.trace()[0].positions)
    print(inspect.getframeinfo(inspect.currentframe(), context=0).code_context)


def outer():
    inner()


outer()
