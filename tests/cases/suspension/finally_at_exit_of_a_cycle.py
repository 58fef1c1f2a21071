import gc


class Holder:
    pass


def generator(holder):
    try:
        yield holder
    finally:
        print("finally", holder.name)


holder = Holder()
holder.name = "in a cycle"
holder.generator = generator(holder)
next(holder.generator)
del holder
print("collecting")
gc.collect()
print("collected")
