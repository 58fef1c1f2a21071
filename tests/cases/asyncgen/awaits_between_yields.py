class Ask:
    def __init__(self, text):
        self.text = text

    def __await__(self):
        return (yield self.text)


async def g():
    name = await Ask("name?")
    yield f"hello {name}"
    while (more := await Ask("more?")) == "yes":
        yield f"again {name}"


async def main():
    return [item async for item in g()]


c = main()
print(c.send(None))
for answer in ("Ann", "yes", "yes", "no"):
    try:
        print(answer, "->", c.send(answer))
    except StopIteration as stop:
        print(answer, "=>", stop.value)
