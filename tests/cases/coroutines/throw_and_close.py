class Pause:
    def __await__(self):
        yield "paused"


async def resilient():
    try:
        await Pause()
    except ValueError as error:
        print("caught", error)
        await Pause()
        return "recovered"
    finally:
        print("finally")


a = resilient()
print(a.send(None), a.throw(ValueError("v")))
try:
    a.send(None)
except StopIteration as stop:
    print(stop.value)
b = resilient()
b.send(None)
print(b.close())
c = resilient()
c.send(None)
try:
    c.throw(KeyError("k"))
except KeyError as error:
    print(repr(error))
