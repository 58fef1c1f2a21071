"""The same stream twice: a class with `__aiter__`, and an asynchronous generator.

The class spells out what the generator does on its own: where it stands, what
is open, when it ends. Both drain a slow sensor, both skip what is out of range,
both tidy up when the reader has had enough.
"""

import asyncio

READINGS = [20.5, 20.75, -999.0, 21.0, 21.5, -999.0, 22.25, 23.0]


class Sensor:
    """A device that answers after a while."""

    def __init__(self, name):
        self.name = name
        self.position = 0
        self.is_open = True

    async def read(self):
        await asyncio.sleep(0)
        if self.position == len(READINGS):
            return None
        value = READINGS[self.position]
        self.position += 1
        return value

    def close(self):
        self.is_open = False
        print(f"  ({self.name} closed after {self.position} readings)")


class ValidReadings:
    """By hand: the state lives in attributes, the end is an exception."""

    def __init__(self, sensor, limit):
        self.sensor = sensor
        self.limit = limit
        self.count = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.sensor.is_open:
            raise StopAsyncIteration
        if self.count == self.limit:
            await self.aclose()
            raise StopAsyncIteration
        while True:
            value = await self.sensor.read()
            if value is None:
                await self.aclose()
                raise StopAsyncIteration
            if value > -100:
                self.count += 1
                return self.count, value

    async def aclose(self):
        if self.sensor.is_open:
            self.sensor.close()


async def valid_readings(sensor, limit):
    """The generator: the state lives in local variables, the end is the end."""
    try:
        count = 0
        while count < limit and (value := await sensor.read()) is not None:
            if value > -100:
                count += 1
                yield count, value
    finally:
        sensor.close()


async def show(title, make_stream):
    print(title)
    for limit in (3, 100):
        stream = make_stream(Sensor(f"sensor with limit {limit}"), limit)
        values = [f"{count}:{value}" async for count, value in stream]
        print("  " + " ".join(values))

    print("  leaving early:")
    stream = make_stream(Sensor("abandoned sensor"), 100)
    async for count, value in stream:
        if value > 20.6:
            print(f"  stopped at reading {count}")
            break
    await stream.aclose()


async def by_hand():
    """The protocol underneath: `async for` is a loop around `__anext__`."""
    print("Stepping")
    stream = valid_readings(Sensor("stepped sensor"), 2)
    print("  first: ", await anext(stream))
    print("  second:", await stream.__anext__())
    try:
        await anext(stream)
    except StopAsyncIteration:
        print("  then StopAsyncIteration")
    print("  default:", await anext(stream, "nothing left"))


async def main():
    await show("With a class", ValidReadings)
    await show("With an asynchronous generator", valid_readings)
    await by_hand()


if __name__ == "__main__":
    asyncio.run(main())
