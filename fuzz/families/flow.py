"""Nested `try`, `with`, loops, `match` and `return`: in which order does what run?

The blocks are random, the loops are finite, and every step is observed.
"""

ERRORS = ["ValueError", "KeyError", "IndexError", "ZeroDivisionError", "LookupError", "Exception", "StopIteration"]
MANAGER = ["class M:", "    def __init__(self, name, result=None): self.name, self.result = name, result",
           "    def __enter__(self): seen.append(('enter', self.name)); return self.name",
           "    def __exit__(self, kind, error, trace):", "        seen.append(('exit', self.name, kind and kind.__name__, str(error)))",
           "        if isinstance(self.result, type): raise self.result(self.name)", "        return self.result"]


class Flow:
    """Writes blocks; `yields` tells whether they stand in a generator."""

    def __init__(self, rng, yields=False):
        self.rng, self.yields, self.count = rng, yields, 0

    def number(self):
        self.count += 1
        return self.count

    def block(self, depth, loop):
        lines = []
        for _ in range(self.rng.randint(1, 3)):
            lines += self.statement(depth, loop)
        return ["    " + line for line in lines]

    def simple(self, loop):
        n = self.number()
        choices = [f"seen.append({n})", f"seen.append({n})", f"x = {n}", f"raise {self.rng.choice(ERRORS)}({n})", f"return {n}",
                   "seen.append(x)", "del x", "raise", f"seen.append(('exc', repr(sys.exception()), {n}))", f"return x",
                   f"raise {self.rng.choice(ERRORS)}({n}) from {self.rng.choice(['None', 'e', 'KeyError(0)'])}", f"x += 1", "1 // 0",
                   f"return [x, seen.append({n})]"]
        if loop:
            choices += ["continue", "break", "if x > 2: break", "if x % 2: continue"] * 2
        if self.yields:
            choices += [f"seen.append((yield {n}))", f"x = yield x", f"yield {n}", f"x = yield from sub({n})"] * 2
        return [self.rng.choice(choices)]

    def statement(self, depth, loop):
        rng = self.rng
        if depth == 0 or rng.random() < 0.35:
            return self.simple(loop)
        inside = lambda loop=loop: self.block(depth - 1, loop)
        match rng.randrange(9):
            case 0:
                made = ["try:", *inside()]
                for error in rng.sample(ERRORS, rng.randint(1, 2)):
                    made += [rng.choice([f"except {error}:", f"except {error} as e:", f"except ({error}, TypeError) as x:"]), *inside()]
                if rng.random() < 0.3:
                    made += ["except:", *inside()]
                if rng.random() < 0.4:
                    made += ["else:", *inside()]
                if rng.random() < 0.5:
                    made += ["finally:", *inside()]
                return made
            case 1 | 2:
                return ["try:", *inside(), "finally:", *inside()]
            case 3:
                items = ", ".join(f"M({self.number()}, {rng.choice(['None', 'None', 'True', 'ValueError', '0'])})" + rng.choice(["", " as x"]) for _ in range(rng.randint(1, 2)))
                return [f"with {items}:", *inside()]
            case 4:
                made = [f"for x in range({rng.randint(0, 4)}):", *inside(True)]
                return made + (["else:", *inside()] if rng.random() < 0.4 else [])
            case 5:
                name = f"n{self.number()}"
                made = [f"{name} = {rng.randint(0, 3)}", f"while {name}:", f"    {name} -= 1", *inside(True)]
                return made + (["else:", *inside()] if rng.random() < 0.4 else [])
            case 6:
                made = [f"if x {rng.choice(['>', '<', '==', '%'])} {rng.randint(1, 5)}:", *inside()]
                return made + (["else:", *inside()] if rng.random() < 0.5 else [])
            case 7:
                return ["match x:", f"    case {rng.randint(0, 9)} | {rng.randint(0, 9)}:", *("    " + line for line in inside()),
                        f"    case int(y) if y > {rng.randint(0, 9)}:", *("    " + line for line in inside()),
                        "    case _:", *("    " + line for line in inside())]
            case _:
                group = rng.choice(["ExceptionGroup('g', [ValueError(1), KeyError(2)])", "ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(3)])])", "ValueError(9)"])
                # `break`, `continue` and `return` may not stand in an `except*` block.
                quiet = lambda: ["    " + rng.choice([f"seen.append((e, {self.number()}))", f"raise {rng.choice(ERRORS)}({self.number()})", "raise", "x = 3"])]
                made = ["try:", f"    raise {group}", *inside(), f"except* {rng.choice(ERRORS)} as e:", *quiet()]
                if rng.random() < 0.5:
                    made += ["except* KeyError as e:", *quiet()]
                return made + (["finally:", *inside()] if rng.random() < 0.3 else [])

    def body(self, depth, arguments="x"):
        return self.block(depth, False)


def program(rng):
    made = [["import sys"], MANAGER]
    for name in ("f", "g"):
        flow = Flow(rng)
        made.append([f"def {name}(x):", *flow.body(3), f"seen.append(('f', {name}({rng.randint(0, 5)})))"])
        made.append([f"seen.append(('again', {name}({rng.randint(0, 9)})))"])
    return made
