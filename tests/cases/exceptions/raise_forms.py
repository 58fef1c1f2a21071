for thing in (ValueError, ValueError("msg"), KeyError("k"), 5, None, "text", int):
    try:
        raise thing
    except Exception as error:
        print(type(error).__name__, error, error.args)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise ValueError("a") from KeyError("b")
except ValueError as error:
    print(repr(error.__cause__), error.__suppress_context__)
try:
    raise ValueError("a") from None
except ValueError as error:
    print(error.__cause__, error.__suppress_context__)
try:
    raise ValueError from 5
except TypeError as error:
    print(error)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("second")
except KeyError as error:
    print(repr(error.__context__), error.__cause__)
