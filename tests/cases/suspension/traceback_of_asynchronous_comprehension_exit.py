async def numbers():
    for n in 1, 2, "three":
        yield n


async def main():
    return [
        n + 1
        async for n in numbers()
    ]


main().send(None)
