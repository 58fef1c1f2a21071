import warnings


def tried(f):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = f()
    print(result, [(w.category.__name__, str(w.message)) for w in caught])


tried(lambda: bool(NotImplemented))
tried(lambda: not NotImplemented)
tried(lambda: 1 if NotImplemented else 2)
tried(lambda: NotImplemented and 3)
tried(lambda: any([NotImplemented]))
tried(lambda: 1 == "x" or 1 != "x")
