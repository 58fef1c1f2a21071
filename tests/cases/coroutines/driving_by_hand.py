class Ask:
    def __init__(self, question):
        self.question = question

    def __await__(self):
        answer = yield self.question
        return answer.upper()


async def inner():
    return await Ask("one") + await Ask("two")


async def outer():
    result = await inner()
    return f"<{result}>"


c = outer()
print(type(c).__name__, c.__name__, c.send(None), c.send("a"))
try:
    c.send("b")
except StopIteration as stop:
    print(stop.value)
try:
    c.send(None)
except RuntimeError as error:
    print(error)
d = outer()
try:
    d.send("early")
except TypeError as error:
    print(error)
d.close()
