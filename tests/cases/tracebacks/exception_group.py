def fail(kind, text):
    try:
        raise kind(text)
    except kind as error:
        return error


raise ExceptionGroup(
    "several",
    [fail(ValueError, "a"), ExceptionGroup("inner", [fail(KeyError, "k"), TypeError("bare")])],
)
