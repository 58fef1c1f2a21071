"""An event loop in forty lines: what runs underneath `async` and `await`.

A future is a promise of a value; awaiting it yields it to the loop, which wakes
the task when the value is there. Compare `generator_scheduler.py`: the machinery
is the same, only that `await` passes the requests through.
"""


class Future:
    def __init__(self):
        self.done = False
        self.value = self.error = None
        self.callbacks = []

    def resolve(self, value=None, error=None):
        self.done, self.value, self.error = True, value, error
        for callback in self.callbacks:
            callback()

    def __await__(self):
        if not self.done:
            yield self
        if self.error is not None:
            raise self.error
        return self.value


class Task(Future):
    def __init__(self, loop, coroutine):
        super().__init__()
        self.loop, self.coroutine = loop, coroutine
        self.name = coroutine.__name__
        loop.soon(self.step)

    def step(self, error=None):
        if self.done:
            return
        try:
            awaited = self.coroutine.throw(error) if error else self.coroutine.send(None)
        except StopIteration as stop:
            self.resolve(stop.value)
        except Exception as raised:
            self.resolve(error=raised)
        else:
            awaited.callbacks.append(lambda: self.loop.soon(self.step))

    def cancel(self):
        self.loop.soon(lambda: self.step(InterruptedError(f"{self.name} was cancelled")))


class Loop:
    def __init__(self):
        self.ready = []
        self.timers = []
        self.now = 0

    def soon(self, callback):
        self.ready.append(callback)

    def later(self, delay, callback):
        self.timers.append((self.now + delay, len(self.timers), callback))

    def run(self, coroutine):
        main = Task(self, coroutine)
        while not main.done:
            if not self.ready:
                if not self.timers:
                    raise RuntimeError("everybody waits for somebody else")
                timer = min(self.timers, key=lambda timer: timer[:2])
                self.timers.remove(timer)
                self.now = timer[0]
                self.soon(timer[2])
            batch, self.ready = self.ready, []
            for callback in batch:
                callback()
        if main.error is not None:
            raise main.error
        return main.value


loop = Loop()


async def sleep(delay):
    future = Future()
    loop.later(delay, future.resolve)
    await future


async def gather(*coroutines):
    tasks = [Task(loop, coroutine) for coroutine in coroutines]
    return [await task for task in tasks]


def log(text):
    print(f"[{loop.now:>2}] {text}")


async def boil(what, minutes):
    log(f"{what} goes into the pot")
    await sleep(minutes)
    log(f"{what} is done")
    return what


async def burn(what):
    await sleep(2)
    raise ValueError(f"{what} is burnt")


async def stir():
    try:
        turns = 0
        while True:
            await sleep(3)
            turns += 1
    finally:
        log(f"stirred {turns} times")


async def countdown(start):
    while start:
        yield start
        await sleep(1)
        start -= 1


async def dinner():
    stirring = Task(loop, stir())
    dishes = await gather(boil("rice", 12), boil("an egg", 7), boil("spinach", 4))
    log("dinner is " + ", ".join(dishes))
    stirring.cancel()
    try:
        await stirring
    except InterruptedError as error:
        log(error)
    try:
        await gather(boil("soup", 3), burn("the toast"))
    except ValueError as error:
        log(f"oh no, {error}")
    log("guests in " + ", ".join([str(n) async for n in countdown(3)]))
    return "bon appetit"


async def deadlock():
    await Future()


def main():
    log(loop.run(dinner()))
    loop.timers.clear()
    coroutine = deadlock()
    try:
        loop.run(coroutine)
    except RuntimeError as error:
        log(f"{type(error).__name__}: {error}")
    finally:
        coroutine.close()


if __name__ == "__main__":
    main()
