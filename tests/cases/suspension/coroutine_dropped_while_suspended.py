class Pause:
    def __await__(self):
        try:
            yield
        finally:
            print("pause over")


async def coroutine(name):
    try:
        await Pause()
    finally:
        print("finally", name)


c = coroutine("dropped")
c.send(None)
del c
c = coroutine("closed")
c.send(None)
c.close()
print("end")
