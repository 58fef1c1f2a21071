# The signature with type, value and traceback still works, and warns.
import warnings


def generator():
    while True:
        try:
            yield
        except Exception as error:
            print(type(error).__name__, error.args)


g = generator()
next(g)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    g.throw(ValueError)
    g.throw(ValueError("instance"))
    print(len(log))
    g.throw(ValueError, "text")
    g.throw(ValueError, ("two", "items"))
    g.throw(ValueError, ValueError("made"))
    g.throw(ValueError, None)
    g.throw(ValueError("alone"), None)
    g.throw(ValueError, "text", None)
for warning in log:
    print(warning.category.__name__, warning.message, warning.lineno)
