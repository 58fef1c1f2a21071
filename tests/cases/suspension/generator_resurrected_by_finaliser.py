import gc

kept = []


def generator():
    me = yield
    try:
        yield
    finally:
        kept.append(me)
        print("closed")


g = generator()
next(g)
g.send(g)
del g
gc.collect()
print(len(kept), kept[0].gi_frame, next(kept[0], "finished"))
kept.clear()
gc.collect()
print("end")
