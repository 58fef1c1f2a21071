import warnings


class Class:
    async def asynchronous(self):
        yield


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    a = Class().asynchronous()
    a.asend(1)
    a.__anext__()
    a.athrow(ValueError)
    a.aclose()
    anext(a)
    anext(a, None)
    closed = a.aclose()
    closed.close()
    del closed
for warning in log:
    print(warning.category.__name__, warning.message, warning.lineno)
