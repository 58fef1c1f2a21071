def generator():
    try:
        yield 1
    except ValueError:
        print("not here")
    finally:
        print("nor here")


async def coroutine():
    try:
        pass
    finally:
        print("nor here")


for make in generator, coroutine:
    suspended = make()
    try:
        suspended.throw(ValueError("first"))
    except ValueError as error:
        print(repr(error), error.__traceback__.tb_next.tb_lineno)
    try:
        suspended.send(None)
    except (StopIteration, RuntimeError) as error:
        print(repr(error))
