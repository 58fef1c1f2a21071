"""Names in nested scopes: `global`, `nonlocal`, classes, comprehensions, lambdas, `exec`, `locals`.

A program is executed from its text, so what it may not say is compared too.
"""

NAMES = ["a", "b", "c"]


class Scopes:
    def __init__(self, rng):
        self.rng, self.count = rng, 0

    def name(self):
        return self.rng.choice(NAMES)

    def number(self):
        self.count += 1
        return self.count

    def expression(self, depth=2):
        rng = self.rng
        if depth == 0 or rng.random() < 0.4:
            return rng.choice([self.name(), self.name(), str(self.number())])
        inner = lambda: self.expression(depth - 1)
        return rng.choice([
            lambda: f"[{self.name()} for {self.name()} in ({inner()}, 7)]", lambda: f"(lambda {self.name()}={inner()}: {inner()})()", lambda: f"({self.name()} := {inner()})",
            lambda: f"[({self.name()}, {inner()}) for {self.name()} in range(2) if {inner()}]", lambda: f"sum(1 for {self.name()} in [{inner()}])", lambda: f"sorted(locals())",
            lambda: f"eval('{self.name()}')", lambda: f"eval('{self.name()}', globals())", lambda: f"({inner()}, {inner()})", lambda: f"[(lambda: {self.name()})() for {self.name()} in range(3)]",
            lambda: f"{{{self.name()}: {inner()} for {self.name()} in 'xy'}}", lambda: f"[[{self.name()} for _ in 'x'] for {self.name()} in range(2)]", lambda: f"f'{{{inner()}}}'",
            lambda: f"[{self.name()} for {self.name()} in range(3) if ({self.name()} := {self.name()})]", lambda: f"'{self.name()}' in locals()", lambda: f"'{self.name()}' in globals()",
            lambda: f"list({self.name()} for {self.name()} in [1] for {self.name()} in [{inner()}])",
        ])()

    def statements(self, depth, kind):
        rng = self.rng
        lines = []
        if kind != "module" and rng.random() < 0.35:
            lines.append(f"{rng.choice(['global', 'nonlocal', 'nonlocal'])} {self.name()}")
        for _ in range(rng.randint(1, 4)):
            lines += self.statement(depth, kind)
        return lines

    def statement(self, depth, kind):
        rng = self.rng
        note = lambda: f"seen.append(({self.number()}, {self.expression()}))"
        if depth == 0 or rng.random() < 0.55:
            return rng.choice([
                lambda: [note()], lambda: [note()], lambda: [note()], lambda: [f"{self.name()} = {self.expression()}"], lambda: [f"{self.name()} = {self.expression()}"],
                lambda: [f"{self.name()} += 1"], lambda: [f"del {self.name()}"], lambda: [f"exec('{self.name()} = {self.number()}')"], lambda: [f"exec('global {self.name()}; {self.name()} = {self.number()}')"],
                lambda: [f"import sys as {self.name()}", f"{self.name()} = {self.number()}"], lambda: [f"for {self.name()} in (1, 2): {note()}"], lambda: [f"global {self.name()}"],
                lambda: [f"{self.name()}: int = {self.expression()}"], lambda: [f"{self.name()}: int"], lambda: [f"with M() as {self.name()}: {note()}"], lambda: ["seen.append(sorted(n for n in locals() if len(n) == 1))"],
                lambda: ["try: 1 // 0", f"except Exception as {self.name()}: {note()}"], lambda: [f"globals()['{self.name()}'] = {self.number()}"], lambda: [f"locals()['{self.name()}'] = {self.number()}"],
                lambda: [f"match {self.expression()}:", f"    case {self.name()}: {note()}"], lambda: [f"type {self.name()} = {self.name()}"],
            ])()
        if rng.random() < 0.6:
            function = f"f{self.number()}"
            parameters = ", ".join(sorted({self.name() for _ in range(rng.randint(0, 2))}))
            arguments = ", ".join(str(self.number()) for _ in parameters.split(", ") if parameters)
            head = [f"def {function}({parameters}):"] if rng.random() < 0.9 else [f"def {function}[{self.name()}]({parameters}):"]
            return head + ["    " + line for line in self.statements(depth - 1, "function")] + rng.choice([[f"{function}({arguments})"], [f"try: {function}({arguments})", "except NameError as e: seen.append(str(e))"]])
        return [f"class {rng.choice(['K', self.name()])}:", *("    " + line for line in self.statements(depth - 1, "class"))]


def program(rng):
    scopes = Scopes(rng)
    text = "\n".join(scopes.statements(3, "module")) + "\n"
    made = [["class M:", "    def __enter__(self): return 'entered'", "    def __exit__(self, *what): return False"]]
    # One line of text a line of program, so that a driver can leave lines out.
    made.append(["text = [", *(f"    {line!r}," for line in text.splitlines()), "]", "space = {'seen': seen, 'M': M, 'a': 'A'}",
                 "exec('\\n'.join(text), space)", "seen.append({n: space.get(n) for n in 'abc' if type(space.get(n)) in (int, str, list, tuple)})"])
    return made
