"""`match` with random patterns and subjects."""

from values import anything


class Patterns:
    def __init__(self, rng):
        self.rng, self.count = rng, 0

    def capture(self):
        self.count += 1
        return f"v{self.count}"

    def pattern(self, depth=2):
        rng = self.rng
        if depth == 0 or rng.random() < 0.3:
            return rng.choice(["_", self.capture(), self.capture(), "0", "1", "-1", "2.5", "'a'", "'k'", "None", "True", "b'abc'", "P.x", "1+2j", "''"])
        inner = lambda: self.pattern(depth - 1)
        match rng.randrange(10):
            case 0 | 1:
                items = [inner() for _ in range(rng.randint(0, 3))]
                if rng.random() < 0.4:
                    items.insert(rng.randint(0, len(items)), f"*{rng.choice(['_', self.capture()])}")
                return rng.choice(["[{}]", "({})"]).format(", ".join(items) + ("," if len(items) == 1 else ""))
            case 2 | 3:
                items = [f"{rng.choice(['1', chr(39) + 'k' + chr(39), 'None', chr(39) + 'a' + chr(39), '0', 'P.x', 'True', '2.5'])}: {inner()}" for _ in range(rng.randint(0, 2))]
                return "{" + ", ".join(items + ([f"**{self.capture()}"] if rng.random() < 0.4 else [])) + "}"
            case 4:
                return f"{rng.choice(['int', 'str', 'list', 'dict', 'tuple', 'float', 'bool', 'bytes', 'set', 'object'])}({rng.choice(['', inner()])})"
            case 5:
                arguments = [inner() for _ in range(rng.randint(0, 2))] + ([f"{rng.choice('xyz')}={inner()}"] if rng.random() < 0.5 else [])
                return f"P({', '.join(arguments)})"
            case 6:
                return f"({rng.choice(['0', '1', 'None', '[]', '{}', 'int()'])} | {rng.choice(['2', 'str()', '[_]', 'P()', '(1, 2)', chr(39) + 'a' + chr(39)])})"
            case 7:
                name = self.capture()
                return f"([{name}] | {{'k': {name}}} | P({name}) | (_, {name}))"
            case 8:
                return f"({inner()} as {self.capture()})"
            case _:
                return inner()


def subject(rng):
    return rng.choice([lambda: anything(rng, 2), lambda: anything(rng, 2), lambda: f"P({anything(rng)}, {anything(rng)})", lambda: f"[{anything(rng)}, P(1, 2)]", lambda: f"{{'k': {anything(rng)}, 1: [0]}}",
                       lambda: f"({anything(rng)}, [{anything(rng)}])", lambda: "Q({'k': 1, 1: 2})", lambda: "S([1, 2, 3])"])()


def program(rng):
    made = [["import collections, collections.abc"],
            ["class P:", f"    __match_args__ = {rng.choice(['(' + repr('x') + ', ' + repr('y') + ')'] * 4 + ['()', repr('x'), '(1,)', '[' + repr('x') + ']', '(' + repr('x') + ', ' + repr('x') + ')', '(' + repr('z') + ',)'])}", "    x = 3",
             "    def __init__(self, x=0, y=0): self.x, self.y = x, y", "    def __repr__(self): return f'P({self.x!r}, {self.y!r})'", f"    def __eq__(self, other): return {rng.choice(['self is other', 'True', 'NotImplemented'])}"],
            ["class Q(dict):", "    def __missing__(self, key): return key", "    def get(self, key, default=None): seen.append(('get', key)); return super().get(key, default)"],
            ["class S(collections.UserList): pass"]]
    for _ in range(rng.randint(2, 4)):
        lines = [f"match {subject(rng)}:"]
        for case in range(rng.randint(2, 4)):
            patterns = Patterns(rng)
            text = patterns.pattern()
            names = [f"v{n}" for n in range(1, patterns.count + 1) if f"v{n}" in text]
            guard = rng.choice(["", "", f" if {names[0]}" if names else " if seen"])
            lines += [f"    case {text}{guard}:", f"        seen.append(({case}, {', '.join(names)}))"]
        made.append(lines)
    return made
