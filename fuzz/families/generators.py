"""Random generators, delegating to each other, driven by random `next`, `send`, `throw` and `close`."""

from families.flow import MANAGER, Flow

THROWN = ["ValueError({n})", "ValueError", "KeyError({n})", "GeneratorExit", "StopIteration({n})", "RuntimeError({n})", "OSError({n}, 'x')", "GeneratorExit({n})", "int", "None", "1"]
PEEK = "(g.gi_running, g.gi_suspended, g.gi_frame is None, getattr(g.gi_yieldfrom, '__name__', None))"


def subgenerators(rng):
    """What `yield from sub(n)` delegates to."""
    flow = Flow(rng, yields=True)
    return rng.choice([
        ["def sub(n):", "    x = n", "    try:", "        x = yield ('sub', n)", "        seen.append(('got', x))", "        yield x", "    finally:", "        seen.append(('subdone', n))", "    return ('result', n)"],
        ["class sub:", "    def __init__(self, n): self.n, self.left = n, 3", "    def __iter__(self): return self", "    def __next__(self):",
         "        self.left -= 1", "        if self.left < 0: raise StopIteration(('it', self.n))", "        return ('it', self.n, self.left)",
         "    def send(self, value): seen.append(('sent', value)); return value", "    def throw(self, *error): seen.append(('thrown', error)); raise error[0]"],
        ["class sub:", "    def __init__(self, n): self.n = n", "    def __iter__(self): return iter([self.n, self.n + 1])", ],
        ["class sub:", "    def __init__(self, n): self.n = n", "    def __iter__(self): return self", "    def __next__(self): seen.append('next'); return self.n",
         "    def close(self): seen.append(('close', self.n)); raise ValueError('close')", "    def throw(self, kind, error=None, trace=None): raise StopIteration(kind)"],
        ["def sub(n, depth=2):", "    if depth: return (yield from sub(n + 1, depth - 1))", "    x = n", *flow.block(1, False), "    yield n"],
        ["def sub(n): return 'ab'"],
        ["def sub(n): return n"],
    ])


def drive(rng):
    n = rng.randint(0, 99)
    return rng.choice([
        "next(g)", "next(g)", "next(g)", f"g.send({n})", "g.send(None)", f"g.throw({rng.choice(THROWN).format(n=n)})", f"g.throw({rng.choice(THROWN).format(n=n)})",
        "g.close()", "list(g)", "next(g, 'end')", "[x for x in g]", "g.__next__()", PEEK, "h.send(None)", "next(h)", "sum(1 for x in g)", "any(x == 1 for x in g)",
        "dict.fromkeys(g)", "next(i for i in g if i)", "(lambda a, *b: (a, b))(*g)", "list(zip(g, g))", "max(g, default=1)",
    ])


def program(rng):
    made = [["import sys"], MANAGER, subgenerators(rng)]
    for name in ("f", "k"):
        made.append([f"def {name}(x):", *Flow(rng, yields=True).body(3), f"    yield {rng.randint(0, 9)}"])
    outer = rng.choice(["f({n})", "f({n})", "(x for x in f({n}))", "wrap(f({n}))", "wrap(wrap(k({n})))", "(y for x in f({n}) for y in k(x))", "wrap(sub({n}))"])
    made.append(["def wrap(inner):", "    try:", "        result = yield from inner", "        seen.append(('wrapped', result))", "    except KeyError as e:", "        seen.append(('caught', e, e.__context__))", "        yield 'recovered'", "    finally:", "        seen.append('unwrap')", "    return 'wrap'"])
    made.append([f"g = {outer.format(n=rng.randint(0, 5))}", f"h = {rng.choice(['g', 'wrap(g)', 'k(1)', 'wrap(k(2))'])}"])
    for _ in range(rng.randint(4, 10)):
        made.append([f"seen.append({drive(rng)})"])
    made.append([f"seen.append({PEEK})", "del g, h", "seen.append('deleted')"])
    return made
