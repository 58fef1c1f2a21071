class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        print("enter", self.name)
        return self.name.upper()

    async def __aexit__(self, kind, error, tb):
        print("exit", self.name, kind and kind.__name__)
        return self.swallow


def run(c):
    try:
        c.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    async with Manager("a") as a, Manager("b") as b:
        print(a, b)
    async with Manager("s", swallow=True):
        raise ValueError
    try:
        async with Manager("n"):
            raise KeyError
    except KeyError:
        print("propagated")
    for i in range(2):
        async with Manager(f"loop{i}"):
            if i:
                return "returned"
            continue


print(run(main()))


async def bad():
    async with 5:
        pass


try:
    run(bad())
except TypeError as error:
    print(error)


async def sync_used():
    with Manager("x"):
        pass


try:
    run(sync_used())
except TypeError as error:
    print(error)
