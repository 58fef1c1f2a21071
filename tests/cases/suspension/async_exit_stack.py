import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager


@asynccontextmanager
async def asynchronous(name):
    print("aenter", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("aexit", name)


@contextmanager
def synchronous(name):
    print("enter", name)
    yield name
    print("exit", name)


async def callback(*arguments, **keywords):
    await asyncio.sleep(0)
    print("acallback", arguments, keywords)


async def main():
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(asynchronous("a"))
        stack.enter_context(synchronous("b"))
        stack.push_async_callback(callback, 1, two=2)
        stack.callback(print, "callback")

        @stack.push_async_exit
        async def push(kind, value, traceback):
            print("pushed", kind)

        print("body")
    stack = AsyncExitStack()
    await stack.enter_async_context(asynchronous("closed"))
    await stack.aclose()
    for wrong in synchronous("x"), 5:
        try:
            await AsyncExitStack().enter_async_context(wrong)
        except TypeError as error:
            print(error)
    try:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(callback, "still called")
            raise KeyError("body")
    except KeyError as error:
        print(repr(error))
    print(hasattr(stack, "__enter__"), hasattr(stack, "close"))


asyncio.run(main())
