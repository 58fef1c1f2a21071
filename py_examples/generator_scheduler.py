"""A cooperative scheduler made of nothing but generators.

A task is a generator. What it yields is a request to the scheduler: let others
run, sleep for some ticks, start another task, wait for one to end, or exchange
messages over a channel. The clock is simulated, so every run is the same.
"""

from collections import deque


class Task:
    counter = 0

    def __init__(self, name, body):
        Task.counter += 1
        self.number = Task.counter
        self.name = name
        self.body = body
        self.result = None
        self.done = False
        self.waiting = []

    def __repr__(self):
        return f"<{self.name} #{self.number}>"


class Channel:
    def __init__(self):
        self.items = deque()
        self.readers = deque()


class Scheduler:
    def __init__(self):
        self.now = 0
        self.ready = deque()
        self.sleeping = []

    def spawn(self, name, body):
        task = Task(name, body)
        self.ready.append((task, None))
        return task

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.wake()
            task, value = self.ready.popleft()
            self.step(task, value)

    def wake(self):
        self.sleeping.sort(key=lambda entry: entry[:2])
        self.now = self.sleeping[0][0]
        while self.sleeping and self.sleeping[0][0] == self.now:
            _, _, task = self.sleeping.pop(0)
            self.ready.append((task, self.now))

    def step(self, task, value):
        try:
            request = task.body.send(value)
        except StopIteration as stop:
            task.done, task.result = True, stop.value
            for waiter in task.waiting:
                self.ready.append((waiter, task.result))
        else:
            self.serve(task, request)

    def serve(self, task, request):
        match request:
            case None:
                self.ready.append((task, None))
            case ("sleep", ticks):
                self.sleeping.append((self.now + ticks, task.number, task))
            case ("spawn", name, body):
                self.ready.append((task, self.spawn(name, body)))
            case ("join", Task(done=True, result=result)):
                self.ready.append((task, result))
            case ("join", other):
                other.waiting.append(task)
            case ("put", channel, item):
                if channel.readers:
                    self.ready.append((channel.readers.popleft(), item))
                else:
                    channel.items.append(item)
                self.ready.append((task, None))
            case ("get", channel):
                if channel.items:
                    self.ready.append((task, channel.items.popleft()))
                else:
                    channel.readers.append(task)
            case _:
                task.body.throw(ValueError(f"{task} asked for {request!r}"))


def cook(kitchen, dishes):
    for dish in dishes:
        now = yield "sleep", len(dish)
        print(f"[{now:>3}] cook: {dish} is ready")
        yield "put", kitchen, dish
    yield "put", kitchen, None
    return len(dishes)


def waiter(name, kitchen):
    served = 0
    while True:
        dish = yield "get", kitchen
        if dish is None:
            yield "put", kitchen, None  # pass the closing sign on
            return served
        now = yield "sleep", 4
        print(f"[{now:>3}] {name} serves {dish}")
        served += 1


def manager():
    kitchen = Channel()
    cooking = yield "spawn", "cook", cook(kitchen, ["soup", "salad", "risotto", "pie"])
    waiters = []
    for name in ("Ann", "Bob"):
        waiters.append((yield "spawn", name, waiter(name, kitchen)))
    cooked = yield "join", cooking
    print(f"      the cook {cooking} made {cooked} dishes")
    for task in waiters:
        served = yield "join", task
        print(f"      {task} served {served}")


def main():
    scheduler = Scheduler()
    scheduler.spawn("manager", manager())
    scheduler.run()
    print("closed at tick", scheduler.now)


if __name__ == "__main__":
    main()
