# An exception that is thrown several times collects the places of all its journeys.
import traceback


def generator():
    while True:
        try:
            yield
        except ValueError:
            raise


error = ValueError("again")
for _ in range(2):
    g = generator()
    next(g)
    try:
        g.throw(error)
    except ValueError as caught:
        for entry in traceback.extract_tb(caught.__traceback__):
            print(entry.lineno, entry.name)
        print("--", caught is error, caught.__context__)
