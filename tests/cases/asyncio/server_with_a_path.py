import asyncio
import os
import tempfile


async def greet(reader, writer):
    writer.write(b"hello " + await reader.readline())
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "socket")
        async with await asyncio.start_unix_server(greet, path):
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(b"you\n")
            print(await reader.read())
            writer.close()
            await writer.wait_closed()
            print(os.listdir(directory))
        print(os.listdir(directory))
        try:
            await asyncio.open_unix_connection(path)
        except FileNotFoundError as e:
            print(e)


asyncio.run(main())
