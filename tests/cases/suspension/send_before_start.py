# Only None can be sent into a frame that has not reached its first yield.
def generator():
    got = yield 1
    print("got", got)


async def coroutine():
    pass


g, c = generator(), coroutine()
for suspended in g, c, c.__await__():
    try:
        suspended.send(5)
    except TypeError as error:
        print(error)
print(g.send(None), g.gi_suspended)
c.close()


async def asynchronous():
    got = yield 1
    print("got", got)


a = asynchronous()
step = a.asend(5)
try:
    step.send(None)
except TypeError as error:
    print(error)
try:
    a.asend(None).send(None)
except StopIteration as stop:
    print(stop.value)
