# The items already asked for arrive; what comes after aclose() finds the end.
import asyncio


async def asynchronous(log):
    try:
        while True:
            yield "item"
    except GeneratorExit:
        log.append("GeneratorExit")
        raise
    finally:
        log.append("finally")
        await asyncio.sleep(0)
        log.append("after an await")


async def main():
    log = []
    a = asynchronous(log)
    async for item in a:
        await a.aclose()
        log.append("closed")
    log.append("loop over")
    print(*log, sep="\n")
    print(await a.aclose(), await anext(a, "default"))


asyncio.run(main())
