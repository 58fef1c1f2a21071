import asyncio


async def slow():
    try:
        await asyncio.sleep(10)
    finally:
        print("slow is cleaned up")


async def quick():
    return "quick"


async def main():
    print(await asyncio.wait_for(quick(), 1), await asyncio.wait_for(quick(), None))
    try:
        await asyncio.wait_for(slow(), 0.01)
    except TimeoutError as error:
        print("timeout", repr(error), asyncio.TimeoutError is TimeoutError)
    try:
        await asyncio.wait_for(slow(), 0)
    except TimeoutError:
        print("at once")


asyncio.run(main())
