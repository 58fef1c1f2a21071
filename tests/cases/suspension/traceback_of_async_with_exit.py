class Manager:
    async def __aenter__(self):
        pass

    async def __aexit__(self, kind, value, traceback):
        raise LookupError("leaving")


async def main():
    async with Manager():
        raise KeyError("body")


main().send(None)
