# A reader that is fed by hand: lines, separators, limits, ends and exceptions.
import asyncio


async def show(awaitable):
    try:
        print(await awaitable)
    except Exception as error:
        print(type(error).__name__, error)


async def main():
    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"one\ntwo;three")
    print(reader)
    await show(reader.readline())
    await show(reader.readuntil(b";"))
    await show(reader.read(2))
    waiting = asyncio.create_task(reader.readexactly(6))
    await asyncio.sleep(0)
    await show(reader.readline())
    reader.feed_data(b"end")
    await show(waiting)
    reader.feed_data(b"a long line without an end\nx")
    await show(reader.readline())
    reader.feed_data(b"AB,C;D")
    await show(reader.readuntil((b";", b",C")))
    reader.feed_eof()
    await show(reader.readexactly(9))
    print(reader.at_eof(), [line async for line in reader])
    broken = asyncio.StreamReader()
    broken.set_exception(KeyError("gone"))
    await show(broken.read())
    await show(broken.readuntil(b""))


asyncio.run(main())
try:
    asyncio.StreamReader(limit=0)
except ValueError as error:
    print(error)
