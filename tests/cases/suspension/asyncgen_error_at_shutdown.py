import asyncio


async def asynchronous():
    try:
        yield 1
    finally:
        raise ValueError("cleanup")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(context["message"].split("<")[0], repr(context["exception"]),
                                    context["asyncgen"].__name__))
    a = asynchronous()
    kept.append(a)
    print(await anext(a))


kept = []
asyncio.run(main())
print("end")
