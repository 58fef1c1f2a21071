import asyncio


async def say(text, delay):
    await asyncio.sleep(delay)
    print(text)
    return text.upper()


async def main():
    print("start")
    result = await say("hello", 0.01)
    print(await asyncio.sleep(0, "result of sleep"))
    return result


print(asyncio.run(main()))
try:
    asyncio.run(5)
except (ValueError, TypeError) as error:
    print(type(error).__name__, error)


async def nested():
    c = main()
    try:
        asyncio.run(c)
    except RuntimeError as error:
        print(error)
    finally:
        c.close()


asyncio.run(nested())
