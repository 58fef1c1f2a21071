"""The five kinds of Python function, side by side.

What a call gives back depends on two things only: whether the definition says
`async`, and whether its body suspends with `yield`. A decorator adds the fifth.

    definition                          body           a call makes
    ----------------------------------  -------------  ---------------------------
    def                                 no yield       a result, at once
    def                                 yield          a generator
    @types.coroutine def                yield          a generator one can await
    async def                           no yield       a coroutine
    async def                           yield          an asynchronous generator
"""

import asyncio
import types


# 1. A function runs from its first line to its `return` and is gone.
def area(width, height):
    return width * height


# 2. A generator pauses at each `yield`; whoever iterates decides when it goes on.
def countdown(start):
    while start > 0:
        yield start
        start -= 1
    return "lift-off"


# 3. A generator-based coroutine is the bridge between the two worlds: it can be
#    awaited, and what it yields travels straight to whatever drives the program.
@types.coroutine
def ask(question):
    answer = yield question
    return answer


# 4. A coroutine waits for others with `await`, and reads like straight-line code.
async def interview():
    name = await ask("What is your name?")
    craft = await ask("And what do you do?")
    return f"{name} the {craft}"


# 5. An asynchronous generator may wait between the items that it produces.
async def ticks(count):
    for number in range(1, count + 1):
        await asyncio.sleep(0)
        yield f"tick {number}"


# --- One driver for each kind ------------------------------------------------


def use_function():
    yield f"area(6, 7) returned {area(6, 7)}"


def use_generator():
    numbers = countdown(3)
    while True:
        try:
            yield f"next() gave {next(numbers)}"
        except StopIteration as stop:
            yield f"it returned {stop.value!r}"
            return


def use_awaitable_generator():
    bridge = ask("Are you there?")
    yield f"send(None) gave the question {bridge.send(None)!r}"
    try:
        bridge.send("yes")
    except StopIteration as stop:
        yield f"send('yes') made it return {stop.value!r}"


def use_coroutine():
    replies = {"What is your name?": "Ada", "And what do you do?": "engineer"}
    conversation = interview()
    question = conversation.send(None)
    while True:
        reply = replies[question]
        yield f"{question:<20} {reply}"
        try:
            question = conversation.send(reply)
        except StopIteration as stop:
            yield f"it returned {stop.value!r}"
            return


def use_asynchronous_generator():
    async def collect():
        return [item async for item in ticks(3)]

    for item in asyncio.run(collect()):
        yield f"async for gave {item!r}"


KINDS = [
    ("function", area, "computes a result in one go", use_function),
    ("generator", countdown, "produces values when asked", use_generator),
    ("generator-based coroutine", ask, "lets a generator be awaited", use_awaitable_generator),
    ("coroutine", interview, "waits without blocking others", use_coroutine),
    ("asynchronous generator", ticks, "produces values it must wait for", use_asynchronous_generator),
]


def main():
    for number, (kind, example, purpose, drive) in enumerate(KINDS, 1):
        print(f"{number}. {kind}  ({example.__name__}): {purpose}")
        for line in drive():
            print(f"     {line}")
        print()

    print("What a call to each of them makes:")
    pending = [area(1, 1), countdown(1), ask("?"), interview(), ticks(1)]
    for (kind, example, _, _), made in zip(KINDS, pending):
        print(f"  {example.__name__:<10} {type(made).__name__:<16} {kind}")
    pending[3].close()  # a coroutine that is never awaited would complain


if __name__ == "__main__":
    main()
