# An await may stand wherever an expression may.
class Value:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def coroutine():
    print(f"{await Value(1)!r:>5} {(await Value(2)):{await Value(3)}}")
    print([await Value(4), *(await Value(5))], {await Value(6): await Value(7)})
    print((await Value(8))[await Value(9)], -await Value(10), await Value(11) ** await Value(12))
    print(await Value(13) if await Value(14) else await Value(15))
    print(await Value(16) and await Value(17) or await Value(18))
    print((lambda x, y=await Value(19): (x, y))(await Value(20)))
    assert await Value(21), await Value(22)
    (x, y), z = (await Value(23), await Value(24)), await Value(25)
    print(x, y, z, 1 < await Value(26) < await Value(27))
    del (await Value(28))[await Value(29)]
    return await Value(30)


answers = iter([1, 2, 4, 4, [5], "k", "v", "string", 2, 10, 2, 3, "yes", True, 0, "right", 19, 20,
                True, 23, 24, 25, 5, 3, {"key": 1}, "key", "done"])
c = coroutine()
asked = [c.send(None)]
try:
    while True:
        asked.append(c.send(next(answers)))
except StopIteration as stop:
    print(stop.value)
print(asked)
