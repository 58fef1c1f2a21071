"""Random signatures called with random arguments: functions, methods, partials, classes."""

from values import anything, simple

NAMES = ["a", "b", "c", "d", "e"]


def signature(rng):
    """The text of a parameter list, and the names in it."""
    names = rng.sample(NAMES, rng.randint(0, 5))
    cuts = sorted(rng.randint(0, len(names)) for _ in range(2))
    parts, default = [], False
    for at, name in enumerate(names[:cuts[1]]):
        default = default or rng.random() < 0.3
        parts.append(f"{name}={simple(rng)}" if default else name)
        if at + 1 == cuts[0] and rng.random() < 0.5:
            parts.append("/")
    keywords = names[cuts[1]:]
    star = rng.choice(["*args", "*"] if keywords else ["*args", ""])
    if star:
        parts.append(star)
    parts += [rng.choice([name, f"{name}={simple(rng)}"]) for name in keywords]
    if rng.random() < 0.4:
        parts.append("**kw")
    return ", ".join(parts), names + (["args"] if star == "*args" else []) + (["kw"] if parts and parts[-1] == "**kw" else [])


def arguments(rng):
    parts = []
    for _ in range(rng.randint(0, 3)):
        if rng.random() < 0.6:
            parts.append(simple(rng))
        else:
            parts.append(f"*{rng.choice(['()', '[1]', '(1, 2)', repr('xy'), 'range(3)', anything(rng), '(i for i in (1, 2))'])}")
    for name in rng.sample([*NAMES, "x"], rng.choice([0, 0, 1, 2])):
        parts.append(f"{name}={simple(rng)}")
    for _ in range(rng.choice([0, 0, 0, 1, 2])):
        parts.append(f"**{rng.choice(['{}', repr({'a': 1}), repr({'b': 2, 'e': 3}), '{1: 2}', repr({'zz': 1}), anything(rng), 'K()'])}")
    return ", ".join(parts)


def statement(rng):
    text, names = signature(rng)
    result = "{" + ", ".join(f"{name!r}: {name}" for name in names) + "}"
    match rng.randrange(7):
        case 0 | 1 | 2:
            return [f"def f({text}): return {result}", f"try: seen.append(f({arguments(rng)}))", "except TypeError as e: seen.append(e)", f"seen.append(f({arguments(rng)}))"]
        case 3:
            inner = f"self, {text}" if text and not text.startswith("/") else "self"
            return ["class C:", f"    def m({inner}): return {result if text else '1'}", f"seen.append(C().m({arguments(rng)}))", f"seen.append(C.m({arguments(rng)}))"]
        case 4:
            inner = f"self, {text}" if text else "self"
            return ["class C:", f"    def __init__({inner}): seen.append({result if text else '1'})", f"C({arguments(rng)})", ]
        case 5:
            # CPython's partial takes names that are no strings, and leaves it to the function to refuse them.
            given = arguments(rng).replace("{1: 2}", "{}")
            return [f"f = lambda {text}: {result}", f"p = functools.partial(f, {given})".replace("f, )", "f)"), f"seen.append(p({arguments(rng)}))", "seen.append((p.args, p.keywords))"]
        case _:
            return [f"def f({text}): return {result}", "seen.append(str(inspect.signature(f)))", f"seen.append(inspect.signature(f).bind({arguments(rng)}))",
                    f"f.__defaults__ = {rng.choice(['None', '(1,)', '(1, 2, 3)', '()'])}", f"seen.append(f({arguments(rng)}))"]


def program(rng):
    start = [["import functools, inspect"], ["class K:", "    def keys(self): return ['a', 'b']", "    def __getitem__(self, key): return key * 2"]]
    return start + [statement(rng) for _ in range(rng.randint(3, 6))]
