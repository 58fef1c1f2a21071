import asyncio


async def fail():
    raise ValueError("from task")


async def main():
    task = asyncio.create_task(fail(), name="failing")
    print(task.get_name(), task.done())
    await asyncio.sleep(0)
    print(task.done(), repr(task.exception()))
    try:
        await task
    except ValueError as error:
        print(error)
    try:
        task.result()
    except ValueError as error:
        print("again", error)


asyncio.run(main())
try:
    asyncio.run(fail())
except ValueError as error:
    print("out of run:", error)
