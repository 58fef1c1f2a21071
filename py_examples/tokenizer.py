"""A tokenizer and an expression calculator, joined by a generator.

The tokenizer yields tokens one at a time; the calculator asks for the next one
when it needs it. Precedence climbing keeps the grammar in one small table.
"""

from collections import namedtuple

Token = namedtuple("Token", "kind text column")

SINGLE = {"+": "op", "-": "op", "*": "op", "/": "op", "%": "op", "(": "open", ")": "close", ",": "comma"}
DOUBLE = {"**": "op", "//": "op", "==": "op", "!=": "op", "<=": "op", ">=": "op"}


class CalculatorError(Exception):
    pass


def span(text, start, accept):
    """Where the run of characters that `accept` likes ends."""
    end = start
    while end < len(text) and accept(text[end]):
        end += 1
    return end


def tokenize(text):
    position = 0
    while position < len(text):
        character = text[position]
        if character.isspace():
            position += 1
            continue
        if character.isdigit():
            end = span(text, position, lambda c: c.isalnum() or c in "._")
            kind = "number"
        elif character.isalpha():
            end = span(text, position, lambda c: c.isalnum() or c == "_")
            kind = "name"
        elif text[position : position + 2] in DOUBLE:
            end = position + 2
            kind = DOUBLE[text[position:end]]
        elif character in SINGLE:
            end = position + 1
            kind = SINGLE[character]
        elif character in "=<>":
            end = position + 1
            kind = "assign" if character == "=" else "op"
        else:
            raise CalculatorError(f"column {position + 1}: what is {character!r}?")
        yield Token(kind, text[position:end], position)
        position = end
    yield Token("end", "", len(text))


# Higher binds tighter; `**` groups to the right.
BINDING = {"==": 1, "!=": 1, "<": 1, ">": 1, "<=": 1, ">=": 1}
BINDING |= {"+": 2, "-": 2, "*": 3, "/": 3, "//": 3, "%": 3, "**": 5}
UNARY = 4

OPERATIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "**": lambda a, b: a**b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
}


class Calculator:
    def __init__(self):
        self.names = {"max": max, "min": min, "abs": abs, "round": round}

    def run(self, text):
        self.tokens = tokenize(text)
        self.token = next(self.tokens)
        value = self.expression(0)
        if self.token.kind == "assign":
            raise CalculatorError("only a name can be assigned to")
        self.take("end")
        return value

    def take(self, kind):
        token = self.token
        if token.kind != kind:
            found = repr(token.text) if token.text else "the end"
            raise CalculatorError(f"column {token.column + 1}: expected {kind}, found {found}")
        if kind != "end":
            self.token = next(self.tokens)
        return token

    def expression(self, binding):
        left = self.atom()
        while self.token.kind == "op" and BINDING[self.token.text] > binding:
            operator = self.take("op").text
            right = self.expression(BINDING[operator] - (operator == "**"))
            left = OPERATIONS[operator](left, right)
        return left

    def atom(self):
        token = self.token
        match token.kind, token.text:
            case "op", "-":
                self.take("op")
                return -self.expression(UNARY)
            case "number", text:
                self.take("number")
                return float(text) if "." in text and "x" not in text else int(text, 0)
            case "open", _:
                self.take("open")
                value = self.expression(0)
                self.take("close")
                return value
            case "name", name:
                return self.name(self.take("name").text)
            case _:
                self.take("value")

    def name(self, name):
        if self.token.kind == "assign":
            self.take("assign")
            self.names[name] = self.expression(0)
        elif self.token.kind == "open" and callable(self.names.get(name)):
            self.take("open")
            arguments = [self.expression(0)]
            while self.token.kind == "comma":
                self.take("comma")
                arguments.append(self.expression(0))
            self.take("close")
            return self.names[name](*arguments)
        if name not in self.names:
            raise CalculatorError(f"{name!r} has no value")
        return self.names[name]


def main():
    print([f"{kind}:{text}" for kind, text, _ in tokenize("area = 3.5*(w+0x10) // 2")])
    calculator = Calculator()
    for line in [
        "1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "width = 7", "height = width * 2 - 4",
        "width * height", "7 / 2", "7 // 2", "0xff + 0b11", "max(width, height, 3) >= 10",
        "2 ** 100", "round(10 / 3, 2)", "1 +", "(1 + 2", "3 $ 4", "depth * 2", "1 / 0",
    ]:
        try:
            print(f"{line:<28} = {calculator.run(line)!r}")
        except (CalculatorError, ZeroDivisionError) as error:
            print(f"{line:<28} ! {error}")


if __name__ == "__main__":
    main()
