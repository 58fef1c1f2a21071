def run(group):
    try:
        raise group
    except* ValueError as eg:
        print("values:", eg.exceptions)
    except* (TypeError, KeyError) as eg:
        print("types or keys:", eg.exceptions)
    else:
        print("nothing")
    finally:
        print("finally")


run(ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("n", [ValueError(3), KeyError(4)])]))
run(ValueError("naked"))
try:
    run(ExceptionGroup("g", [ValueError(1), OSError(2)]))
except ExceptionGroup as group:
    print("left:", repr(group))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError:
        raise KeyError("new")
except KeyError as error:
    print("raised inside:", repr(error), "while handling", repr(error.__context__))
