async def value():
    return 42


async def fails():
    raise ValueError("inside")


async def stops():
    raise StopIteration("not allowed")


async def main():
    try:
        await fails()
    except ValueError as error:
        print("caught", error)
    try:
        await stops()
    except RuntimeError as error:
        print(error, repr(error.__cause__))
    return await value()


try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)
try:
    fails().send(None)
except ValueError as error:
    print("outside", error)
