"""A parser and a printer for JSON, by recursive descent.

The parser reports where a mistake is, line and column, with a caret below it.
"""

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "/": "/"}
LITERALS = {"true": True, "false": False, "null": None}


class ParseError(Exception):
    def __init__(self, message, text, position):
        before = text[:position]
        self.line = before.count("\n") + 1
        self.column = position - (before.rfind("\n") + 1)
        self.source = text.split("\n")[self.line - 1]
        super().__init__(f"line {self.line}, column {self.column + 1}: {message}")

    def picture(self):
        return f"{self.source}\n{' ' * self.column}^"


class Parser:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def fail(self, message):
        raise ParseError(message, self.text, self.position)

    def peek(self):
        while self.position < len(self.text) and self.text[self.position] in " \t\r\n":
            self.position += 1
        return self.text[self.position] if self.position < len(self.text) else ""

    def expect(self, character):
        if self.peek() != character:
            self.fail(f"expected {character!r}")
        self.position += 1

    def document(self):
        value = self.value()
        if self.peek():
            self.fail("something follows the value")
        return value

    def value(self):
        match self.peek():
            case "{":
                return dict(self.items("{", "}", self.member))
            case "[":
                return list(self.items("[", "]", self.value))
            case '"':
                return self.string()
            case "":
                self.fail("the text ends too early")
            case first if first == "-" or first.isdigit():
                return self.number()
            case _:
                return self.literal()

    def items(self, opening, closing, read):
        """A generator: yields what stands between two brackets, comma by comma."""
        self.expect(opening)
        if self.peek() != closing:
            yield read()
            while self.peek() == ",":
                self.position += 1
                yield read()
        self.expect(closing)

    def member(self):
        if self.peek() != '"':
            self.fail("a key must be a string")
        key = self.string()
        self.expect(":")
        return key, self.value()

    def string(self):
        self.expect('"')
        parts = []
        while True:
            if self.position >= len(self.text) or self.text[self.position] == "\n":
                self.fail("the string does not end")
            character = self.text[self.position]
            self.position += 1
            if character == '"':
                return "".join(parts)
            if character == "\\":
                character = self.escape()
            parts.append(character)

    def escape(self):
        letter = self.text[self.position]
        self.position += 1
        if letter == "u":
            digits = self.text[self.position : self.position + 4]
            self.position += 4
            return chr(int(digits, 16))
        if letter not in ESCAPES:
            self.position -= 1
            self.fail(f"unknown escape {letter!r}")
        return ESCAPES[letter]

    def number(self):
        start = self.position
        while self.position < len(self.text) and self.text[self.position] in "+-.0123456789eE":
            self.position += 1
        text = self.text[start : self.position]
        return float(text) if any(mark in text for mark in ".eE") else int(text)

    def literal(self):
        for word, value in LITERALS.items():
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return value
        self.fail("no value starts like this")


def dump(value, indent=0):
    pad = "  " * (indent + 1)
    match value:
        case True | False | None:
            return next(word for word, known in LITERALS.items() if known is value)
        case str():
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        case {} if value:
            rows = [f"{pad}{dump(key)}: {dump(item, indent + 1)}" for key, item in value.items()]
            return "{\n" + ",\n".join(rows) + "\n" + pad[2:] + "}"
        case [_, *_]:
            return "[" + ", ".join(dump(item, indent + 1) for item in value) + "]"
        case _:
            return repr(value)


DOCUMENT = r"""
{"name": "Hog\"nose\"", "legs": 0, "length": 61.5, "scales": -1e3,
 "venom": false, "eats": ["toads", "frogs", ["eggs", null]],
 "notes": {"caf\u00e9": "line\nbreak", "empty": {}, "nothing": []}}
"""

BROKEN = ['{"a": 1,}', '[1, 2', '{"a" 1}', '["ab\\q"]', "[1] 2", '{\n  "a": tru\n}', '"open']


def main():
    value = Parser(DOCUMENT).document()
    print(value)
    print(dump(value))
    print("round trip:", Parser(dump(value)).document() == value)
    for text in BROKEN:
        try:
            Parser(text).document()
        except ParseError as error:
            print(error)
            print(error.picture())


if __name__ == "__main__":
    main()
