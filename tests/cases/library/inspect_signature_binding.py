import inspect


def f(a, /, b: int, c=3, *args: str, d, e=None, **kw) -> "ret":
    pass


def show(call):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(error)


sig = inspect.signature(f)
print(sig, sig.replace(return_annotation=inspect.Signature.empty), sep="\n")
for args, kwargs in [((1, 2), {"d": 4}), ((1,), {}), ((), {}), ((1, 2, 3, 4, 5), {"d": 1, "z": 2}),
                     ((1, 2), {"a": 1, "d": 2}), ((1, 2), {"b": 3, "d": 4}), ((1, 2), {})]:
    show(lambda: sig.bind(*args, **kwargs))
    show(lambda: sig.bind_partial(*args, **kwargs))
bound = sig.bind(1, 2, d=4)
bound.apply_defaults()
print(bound.args, bound.kwargs)
plain = inspect.signature(lambda a, b: 0)
for args, kwargs in [((1, 2, 3), {}), ((1, 2), {"c": 3}), ((1, 2), {"a": 3})]:
    show(lambda: plain.bind(*args, **kwargs))
show(lambda: inspect.signature(lambda a, /, b: 0).bind(a=1, b=2))
show(lambda: inspect.signature(lambda *, d: 0).bind())
print(inspect.getcallargs(f, 1, 2, d=3))
show(lambda: inspect.getcallargs(f, 1))
show(lambda: inspect.getcallargs(plain.bind, 1, 2))
