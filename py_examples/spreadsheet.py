"""A spreadsheet: formulas, dependencies, and only the needed recalculation.

A cell remembers which cells its formula read; when one of those changes, it is
marked stale and computed again the next time somebody looks. A cell that
depends on itself is found and reported, not chased for ever.
"""


class CycleError(Exception):
    pass


class Sheet:
    def __init__(self):
        self.formulas = {}  # name -> text as typed
        self.values = {}  # name -> result, while it is fresh
        self.readers = {}  # name -> names of the cells that read it
        self.computing = []  # the cells under evaluation, outermost first
        self.computed = 0

    def __setitem__(self, name, text):
        self.formulas[name] = text
        self.invalidate(name)

    def invalidate(self, name):
        self.values.pop(name, None)
        for reader in sorted(self.readers.pop(name, ())):
            self.invalidate(reader)

    def __getitem__(self, name):
        if self.computing:
            self.readers.setdefault(name, set()).add(self.computing[-1])
        if name in self.computing:
            path = self.computing[self.computing.index(name) :] + [name]
            raise CycleError(" -> ".join(path))
        if name not in self.values:
            self.computing.append(name)
            try:
                self.values[name] = self.evaluate(self.formulas.get(name, ""))
                self.computed += 1
            finally:
                self.computing.pop()
        return self.values[name]

    def evaluate(self, text):
        if not text.startswith("="):
            try:
                return float(text) if "." in text else int(text)
            except ValueError:
                return text
        return Formula(text[1:], self).result()

    def area(self, first, last):
        """The values of a rectangle such as A1:B3, row by row."""
        for row in range(int(first[1:]), int(last[1:]) + 1):
            for column in range(ord(first[0]), ord(last[0]) + 1):
                yield self[f"{chr(column)}{row}"]

    def show(self, columns, rows):
        print("    " + "".join(f"{column:>10}" for column in columns))
        for row in range(1, rows + 1):
            cells = []
            for column in columns:
                try:
                    value = self[f"{column}{row}"]
                except CycleError:
                    value = "#CYCLE"
                except ZeroDivisionError:
                    value = "#DIV/0"
                cells.append(f"{value:>10.2f}" if isinstance(value, float) else f"{value:>10}")
            print(f"{row:>3} {''.join(cells)}")
        print(f"    ({self.computed} cells computed)")
        self.computed = 0


class Formula:
    """Sums and products of numbers, cells, functions of an area, and brackets."""

    FUNCTIONS = {"SUM": sum, "MAX": max, "MIN": min, "COUNT": lambda values: len(list(values))}

    def __init__(self, text, sheet):
        self.sheet = sheet
        for mark in "+-*/():":
            text = text.replace(mark, f" {mark} ")
        self.tokens = text.split()[::-1]

    def accept(self, *wanted):
        if self.tokens and self.tokens[-1] in wanted:
            return self.tokens.pop()
        return None

    def result(self):
        value = self.term()
        while sign := self.accept("+", "-"):
            value = value + self.term() if sign == "+" else value - self.term()
        return value

    def term(self):
        value = self.factor()
        while sign := self.accept("*", "/"):
            value = value * self.factor() if sign == "*" else value / self.factor()
        return value

    def factor(self):
        token = self.tokens.pop()
        if token == "(":
            value = self.result()
            self.accept(")")
            return value
        if token == "-":
            return -self.factor()
        if token in self.FUNCTIONS:
            self.accept("(")
            first, _, last = self.tokens.pop(), self.accept(":"), self.tokens.pop()
            self.accept(")")
            return self.FUNCTIONS[token](self.sheet.area(first, last))
        if token[0].isalpha():
            return self.sheet[token]
        return float(token) if "." in token else int(token)


def main():
    sheet = Sheet()
    table = [
        ["Item", "Price", "Count", "Total"],
        ["Apples", "0.50", "12", "=B2*C2"],
        ["Bread", "3.20", "2", "=B3*C3"],
        ["Cheese", "7.90", "1", "=B4*C4"],
        ["Sum", "", "=SUM(C2:C4)", "=SUM(D2:D4)"],
        ["Mean", "", "", "=D5/C5"],
    ]
    for row, cells in enumerate(table, 1):
        for column, text in zip("ABCD", cells):
            sheet[f"{column}{row}"] = text
    sheet.show("ABCD", 6)

    print("\nOne price changes, and only what depends on it is computed again:")
    sheet["B3"] = "2.95"
    sheet.show("ABCD", 6)

    print("\nNothing is sold, then a cell is made to depend on itself:")
    for cell in ("C2", "C3", "C4"):
        sheet[cell] = "0"
    sheet.show("ABCD", 6)
    sheet["C2"] = "=(D6 + 1) * 2"
    try:
        sheet["D6"]
    except CycleError as error:
        print("Cycle:", error)


if __name__ == "__main__":
    main()
