@lambda f: f
def decorated(
    a,
    b=2,
):
    yield


g = decorated(1)
g.throw(LookupError("before it began"))
