"""Chains of delegating generators, resumed at random from the root, in the middle and at the leaf.

All of it happens inside one function, whose random choices the program's own seed makes: generators
delegate to each other in six ways, share delegates, poke at each other while they run, and die in the
middle. Who ran, in what order, what was handled then and what a traceback shows is observed.
"""

LEAF = '''
def shown(e):
    return f"{type(e).__name__}{e.args}"
def context(e):
    return shown(e.__context__) if e.__context__ else None
def leaf(name, count):
    try:
        for k in range(count):
            try:
                got = yield (name, k)
                seen.append(("got", name, k, got))
                if got == "drop":
                    made[rng.randrange(len(made))] = None
            except ValueError as e:
                seen.append(("leaf caught", name, shown(e)))
                if rng.random() < 0.3:
                    yield ("in except", name)
    finally:
        seen.append(("leaf done", name))
    return ("returned", name)
'''
LINK = '''
def link(name, below, style):
    seen.append(("start", name))
    try:
        match style:
            case 0:
                result = yield from below
            case 1:
                try:
                    raise KeyError(name)
                except KeyError:
                    result = yield from below
                    seen.append(("handling", name, shown(sys.exception())))
            case 2:
                result = None
                for _ in range(2):
                    try:
                        result = yield from below
                    except ValueError as e:
                        seen.append(("link caught", name, shown(e), context(e)))
            case 3:
                yield ("before", name)
                result = yield from below
                yield ("after", name, result)
            case 4:
                result = yield from list(range(2))
                result = yield from below
            case 5:
                try:
                    result = yield from below
                except GeneratorExit:
                    seen.append(("exit", name))
                    if rng.random() < 0.1:
                        yield "ignored"
                    raise
        seen.append(("link returns", name, result))
    finally:
        seen.append(("link done", name, shown(sys.exception()) if sys.exception() else None))
    return ("link", name, result[:2] if isinstance(result, tuple) else result)
'''
FOREIGN = '''
class Foreign:
    def __init__(self, name):
        self.name, self.count = name, 0
    def __iter__(self):
        return self
    def __next__(self):
        self.count += 1
        if self.count > 3:
            raise StopIteration(("foreign", self.name))
        return ("foreign", self.name, self.count)
    def throw(self, *given):
        seen.append(("foreign throw", self.name, [shown(e) if isinstance(e, Exception) else e for e in given]))
        raise given[0]
    def close(self):
        seen.append(("foreign close", self.name))
def probe():
    for k in range(6):
        other = rng.choice(made)
        try:
            value = next(other) if other else None
        except BaseException as e:
            value = shown(e)
        seen.append(("probe", k, value))
        yield ("probe", k)
'''
BUILD = '''
made = []
for name in range(8):
    roll = rng.randrange(10)
    if roll < 3 or not made:
        made.append(leaf(name, rng.randrange(1, 5)))
    elif roll == 3:
        made.append(link(name, Foreign(name), rng.randrange(6)))
    else:
        below = made[-1] if rng.random() < 0.6 else rng.choice(made)
        made.append(link(name, below, rng.randrange(6)))
if rng.random() < 0.5:
    made.append(probe())
    made.append(link(100, made[-1], 0))
    made.append(link(101, made[-1], 0))
'''
DRIVE = '''
def resume(g, step):
    match rng.randrange(12):
        case 5 | 6:
            return g.send(step if rng.random() < 0.9 else "drop")
        case 7:
            return g.throw(rng.choice([ValueError(step), ValueError(step), ValueError, step]))
        case 8 if rng.random() < 0.3:
            return g.throw(OSError(step))
        case 9 if rng.random() < 0.3:
            return g.close()
        case 10:
            return next(iter(g), "default")
        case 11:
            for result in g:
                return result
        case _:
            return next(g)
def states():
    return [(g.gi_running, g.gi_suspended, g.gi_yieldfrom is not None, g.gi_frame is not None) for g in made if g]
for step in range(30):
    g = rng.choice(made[-4:]) if rng.random() < 0.6 else rng.choice(made)
    if g is None:
        continue
    try:
        result = resume(g, step)
    except BaseException as e:
        places, trace = [], e.__traceback__
        while trace:
            places.append((trace.tb_frame.f_code.co_name, trace.tb_lineno))
            trace = trace.tb_next
        result = (shown(e), context(e), places)
        e = trace = None
    seen.append((step, result, states()))
    if rng.random() < 0.05:
        made[rng.randrange(len(made))] = None
g = below = None
made.clear()
'''


def program(rng):
    parts = [f"import random, sys\nrng = random.Random({rng.randrange(10**6)})", LEAF, LINK, FOREIGN, BUILD, DRIVE]
    return [part.strip("\n").split("\n") for part in parts]
