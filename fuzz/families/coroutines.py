"""Coroutines and asynchronous generators, driven by hand: `send`, `throw`, `close`, `asend`, `athrow`, `aclose`."""

from families.flow import MANAGER, Flow
from families.generators import THROWN

AWAITABLES = [
    "class W:", "    def __init__(self, n): self.n = n", "    def __await__(self):", "        try:", "            got = yield ('wait', self.n)", "            return ('woken', got)",
    "        finally:", "            seen.append(('awaited', self.n))",
    "class A(M):", "    async def __aenter__(self): await W(self.name); return self.__enter__()", "    async def __aexit__(self, *what): await W(self.name); return self.__exit__(*what)",
    "class I:", "    def __init__(self, n): self.n = n", "    def __aiter__(self): return self", "    async def __anext__(self):", "        self.n -= 1", "        if self.n < 0: raise StopAsyncIteration", "        await W(self.n)", "        return self.n",
]


class AsyncFlow(Flow):
    """A flow whose blocks await, and yield too when they stand in an asynchronous generator."""

    def simple(self, loop):
        if self.rng.random() < 0.55:
            return super_simple(self, loop)
        n = self.number()
        choices = [f"seen.append(await W({n}))", f"x = await W({n})", f"await W({n})", f"seen.append([i async for i in I({n % 3})])", f"await co({n})" , f"seen.append([await W(i) for i in range(2)])",
                   f"seen.append({{i: await W(i) async for i in I(2)}})"]
        if self.yields:
            choices += [f"yield {n}", f"x = yield {n}", "yield x", f"seen.append((yield {n}))"] * 2
        return [self.rng.choice(choices)]

    def statement(self, depth, loop):
        made = super().statement(depth, loop)
        if made[0].startswith("with M(") and self.rng.random() < 0.7:
            made[0] = "async " + made[0].replace("M(", "A(")
        elif made[0].startswith("for x in range(") and self.rng.random() < 0.6:
            made[0] = "async " + made[0].replace("range(", "I(")
        return made


def super_simple(flow, loop):
    """A simple statement without `yield from`, and `return` of a value only where it may stand."""
    while True:
        yields, flow.yields = flow.yields, False
        [line] = Flow.simple(flow, loop)
        flow.yields = yields
        if not (yields and line.startswith("return ")):
            return [line]


def step(rng):
    n = rng.randint(0, 99)
    thrown = rng.choice(THROWN).format(n=n)
    return rng.choice(["c.send(None)", "c.send(None)", "c.send(None)", f"c.send({n})", f"c.throw({thrown})", "c.close()", "c.cr_await and c.cr_await.__name__", "(c.cr_running, c.cr_suspended, c.cr_frame is None)",
                       "next(c.__await__())", "run(c)"])


def agen_step(rng):
    n = rng.randint(0, 99)
    thrown = rng.choice(THROWN).format(n=n)
    return rng.choice(["run(g.__anext__())", "run(g.__anext__())", f"run(g.asend({n}))", f"run(g.athrow({thrown}))", "run(g.aclose())", "s.send(None)", "s.send(None)", f"s.throw({thrown})", "s.close()",
                       "run(anext(g, 'end'))", "(g.ag_running, g.ag_frame is None, g.ag_await is None)", "run(collect(g))", "s.__next__()", f"s.send({n})"])


def program(rng):
    made = [["import sys"], MANAGER, AWAITABLES, ["def run(c, sent=0):", "    try:", "        while True:", "            sent += 1", "            seen.append(c.send(None if sent == 1 else sent))", "            if sent > 30: return 'long'",
            "    except StopIteration as end: return ('end', end.value)"],
            ["async def collect(g): return [x async for x in g]"],
            ["async def co(n):", "    try:", "        x = await W(n)", "        return x", "    except ValueError as e:", "        seen.append(e)"]]
    if rng.random() < 0.5:
        made.append(["async def f(x):", *AsyncFlow(rng).body(3), "    return await W('last')"])
        made.append([f"c = {rng.choice(['f(1)', 'f(2)', 'co(3)'])}"])
        made += [[f"seen.append({step(rng)})"] for _ in range(rng.randint(4, 9))]
        made.append(["c.close()", "seen.append('closed')", "del c"])
    else:
        made.append(["async def f(x):", *AsyncFlow(rng, yields=True).body(3), "    yield 'last'"])
        made.append([f"g = f({rng.randint(0, 4)})", "s = g.asend(None)"])
        for _ in range(rng.randint(4, 9)):
            made.append([rng.choice(["s = g.__anext__()", f"s = g.asend({rng.randint(0, 9)})", "s = g.athrow(ValueError(7))", "s = g.aclose()"])] if rng.random() < 0.25 else [f"seen.append({agen_step(rng)})"])
        made.append(["seen.append(run(g.aclose()))", "s.close()", "del s, g"])
    return made
