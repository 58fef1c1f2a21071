# Which tasks there are, which one runs, and what a step that should not be says.
import asyncio
from asyncio import tasks

loop = asyncio.new_event_loop()


async def look():
    task = asyncio.current_task()
    print(task in asyncio.all_tasks(), task.get_name(), task.get_coro().__name__)
    try:
        tasks._enter_task(loop, "other")
    except RuntimeError as error:
        print(str(error).split(" ")[:5])
    await asyncio.sleep(0)
    return task


task = loop.create_task(look(), name=7)
print(len(asyncio.all_tasks(loop)), repr(task.get_name()), asyncio.current_task(loop))
done = loop.run_until_complete(task)
print(done is task, asyncio.all_tasks(loop), task.done())
tasks._enter_task(loop, 1)
for other in 2, 1:
    try:
        tasks._leave_task(loop, other)
        print("left")
    except RuntimeError as error:
        print(error)
print(tasks._swap_current_task(loop, 3), asyncio.current_task(loop))
print(tasks._swap_current_task(loop, None), asyncio.current_task(loop))


class Other:
    def get_loop(self):
        return loop

    def done(self):
        return False


other = Other()
tasks._register_task(other)
print(asyncio.all_tasks(loop) == {other})
tasks._unregister_task(other)
print(asyncio.all_tasks(loop))
loop.close()
