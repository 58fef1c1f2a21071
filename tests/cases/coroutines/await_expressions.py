class Value:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        print(f"({self.value})", end=" ")
        return self.value
        yield


def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    a = await Value(1) + await Value(2) * await Value(3)
    b = [await Value(4), -await Value(5), await Value(2) ** await Value(3)]
    c = (await Value({"k": 6}))["k"]
    d = await Value(0) or await Value(7)
    e = f"{await Value(8)}"
    g = (lambda: 9)() if await Value(True) else await Value("no")
    print()
    return a, b, c, d, e, g, [await Value(i) for i in range(2)], {await Value(1): await Value(2)}


print(run(main()))
