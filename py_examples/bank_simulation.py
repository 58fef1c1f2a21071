"""A simulated morning in a bank: customers are coroutines, the clock is ours.

`async` and `await` need no event loop from a library. Here the awaitables are
objects of our own, and a simulator runs the coroutines in simulated time: a
whole morning passes in a moment, always in the same way.
"""


class Random:
    """A linear congruential generator: chance that can be repeated."""

    def __init__(self, seed):
        self.state = seed

    def between(self, low, high):
        self.state = (self.state * 1_103_515_245 + 12_345) % 2**31
        return low + (self.state >> 8) % (high - low + 1)


class Wait:
    """Awaiting it hands a request to the simulator and comes back with its answer."""

    def __init__(self, *request):
        self.request = request

    def __await__(self):
        return (yield self.request)


class Simulator:
    def __init__(self):
        self.now = 0
        self.serial = 0
        self.agenda = []

    def start(self, coroutine, delay=0, answer=None):
        self.serial += 1
        self.agenda.append((self.now + delay, self.serial, coroutine, answer))

    def run(self):
        while self.agenda:
            entry = min(self.agenda, key=lambda entry: entry[:2])
            self.agenda.remove(entry)
            self.now, _, coroutine, answer = entry
            try:
                kind, *details = coroutine.send(answer)
            except StopIteration:
                continue
            getattr(self, "on_" + kind)(coroutine, *details)

    def on_sleep(self, coroutine, minutes):
        self.start(coroutine, minutes, self.now + minutes)

    def on_acquire(self, coroutine, counters):
        if counters.free:
            self.start(coroutine, 0, counters.free.pop(0))
        else:
            counters.queue.append(coroutine)
            counters.longest = max(counters.longest, len(counters.queue))

    def on_release(self, coroutine, counters, clerk):
        if counters.queue:
            self.start(counters.queue.pop(0), 0, clerk)
        else:
            counters.free.append(clerk)
            counters.free.sort()
        self.start(coroutine)


class Counters:
    """The clerks of the bank, and those who wait for one."""

    def __init__(self, clerks):
        self.free = list(clerks)
        self.queue = []
        self.longest = 0


class Turn:
    """A turn at a counter: `async with` takes a clerk and gives it back."""

    def __init__(self, counters):
        self.counters = counters

    async def __aenter__(self):
        self.clerk = await Wait("acquire", self.counters)
        return self.clerk

    async def __aexit__(self, kind, error, traceback):
        await Wait("release", self.counters, self.clerk)


class Bank:
    def __init__(self, clerks, seed):
        self.simulator = Simulator()
        self.counters = Counters(clerks)
        self.chance = Random(seed)
        self.waits = []

    def say(self, text):
        hours, minutes = divmod(9 * 60 + self.simulator.now, 60)
        print(f"  {hours:02}:{minutes:02}  {text}")

    async def customer(self, name):
        came = self.simulator.now
        self.say(f"{name} comes in")
        async with Turn(self.counters) as clerk:
            waited = self.simulator.now - came
            self.waits.append(waited)
            self.say(f"{name} is served by {clerk}" + (f", having waited {waited} min" if waited else ""))
            await Wait("sleep", self.chance.between(5, 15))
        self.say(f"{name} leaves")

    async def doors(self, names):
        for name in names:
            await Wait("sleep", self.chance.between(1, 7))
            self.simulator.start(self.customer(name))
        self.say("the doors close")

    def morning(self, names):
        self.simulator.start(self.doors(names))
        self.simulator.run()
        mean = sum(self.waits) / len(self.waits)
        print(f"  waited {mean:.1f} minutes on average, the longest queue was {self.counters.longest}")
        return mean


def main():
    names = ["Ann", "Bob", "Cleo", "Dan", "Eve", "Fay", "Gus"]
    print("One clerk:")
    one = Bank(["Mia"], seed=7).morning(names)
    print("Two clerks:")
    two = Bank(["Mia", "Max"], seed=7).morning(names)
    print("A second clerk", "helps" if two < one else "does not help")


if __name__ == "__main__":
    main()
