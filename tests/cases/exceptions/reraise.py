def inner():
    raise ValueError("original")


try:
    try:
        inner()
    except ValueError as error:
        error.note = "seen"
        raise
except ValueError as error:
    print(error, error.note, error.__context__)
try:
    try:
        inner()
    except ValueError as error:
        saved = error
        raise error
except ValueError as error:
    print(error is saved)
try:
    try:
        raise KeyError(1)
    finally:
        print("finally runs")
except KeyError:
    print("then except")
