# What makes a generator expression asynchronous: an await or `async for`, but not in its first
# iterable.
async def coroutine():
    plain = (x for x in [await Value([1])])
    with_await = (await x for x in [])
    with_loop = (x async for x in Values())
    with_condition = (x for x in [] if await x)
    nested = (y for x in [] for y in await x)
    print([type(g).__name__ for g in (plain, with_await, with_loop, with_condition, nested)])
    print([g.__qualname__ for g in (plain, with_await)])


class Value:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value
        yield


class Values:
    def __aiter__(self):
        print("__aiter__")
        return self

    async def __anext__(self):
        raise StopAsyncIteration


try:
    coroutine().send(None)
except StopIteration:
    print("end")
