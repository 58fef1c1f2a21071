import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(f"del {self.name}")


def generator(node):
    try:
        while True:
            yield node
    finally:
        log.append(f"finally {node.name}")


gc.disable()
log = []
node = Node("first")
node.generator = generator(node)
next(node.generator)
node = Node("second")
node.generator = generator(node)
del node
print("collecting")
print(gc.collect() > 0, sorted(log))


async def coroutine(box):
    box.append(coroutine)
    await Pause()


class Pause:
    def __await__(self):
        try:
            yield
        finally:
            print("pause over")


box = []
c = coroutine(box)
box.append(c)
c.send(None)
del c, box
gc.collect()
print("end")
