class Iterator:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise KeyError("no item")


async def main():
    async for item in Iterator():
        print(item)


main().send(None)
