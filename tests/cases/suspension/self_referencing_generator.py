import gc


def generator():
    try:
        me = yield
        yield me
    finally:
        print("finally", me is not None)


g = generator()
next(g)
g.send(g)
del g
print("still there")
gc.collect()
print("collected")
