"""A sudoku solver: propagation of certainties, then search where it hurts least.

The candidates of a square are a string of digits. Solving is a generator, so a
puzzle with several solutions simply yields several times.
"""

DIGITS = "123456789"
ROWS, COLUMNS = "ABCDEFGHI", DIGITS

SQUARES = [row + column for row in ROWS for column in COLUMNS]
UNITS = (
    [[row + column for column in COLUMNS] for row in ROWS]
    + [[row + column for row in ROWS] for column in COLUMNS]
    + [
        [row + column for row in rows for column in columns]
        for rows in ("ABC", "DEF", "GHI")
        for columns in ("123", "456", "789")
    ]
)
UNITS_OF = {square: [unit for unit in UNITS if square in unit] for square in SQUARES}
PEERS_OF = {
    square: sorted({peer for unit in UNITS_OF[square] for peer in unit} - {square})
    for square in SQUARES
}


class Contradiction(Exception):
    pass


class Grid:
    def __init__(self, candidates=None):
        self.candidates = candidates or dict.fromkeys(SQUARES, DIGITS)

    @classmethod
    def parse(cls, text):
        grid = cls()
        marks = [mark for mark in text if mark in DIGITS or mark in ".0"]
        if len(marks) != 81:
            raise ValueError(f"a grid has 81 squares, not {len(marks)}")
        for square, mark in zip(SQUARES, marks):
            if mark in DIGITS:
                grid.assign(square, mark)
        return grid

    def copy(self):
        return Grid(self.candidates.copy())

    def assign(self, square, digit):
        for other in self.candidates[square]:
            if other != digit:
                self.eliminate(square, other)
        if self.candidates[square] != digit:
            raise Contradiction(f"{square} cannot be {digit}")

    def eliminate(self, square, digit):
        if digit not in self.candidates[square]:
            return
        left = self.candidates[square] = self.candidates[square].replace(digit, "")
        if not left:
            raise Contradiction(f"nothing fits in {square}")
        if len(left) == 1:
            for peer in PEERS_OF[square]:
                self.eliminate(peer, left)
        for unit in UNITS_OF[square]:
            places = [place for place in unit if digit in self.candidates[place]]
            if not places:
                raise Contradiction(f"no place for {digit}")
            if len(places) == 1 and len(self.candidates[places[0]]) > 1:
                self.assign(places[0], digit)

    def known(self):
        return sum(len(digits) == 1 for digits in self.candidates.values())

    def __str__(self):
        lines = []
        for row in ROWS:
            cells = [self.candidates[row + column] for column in COLUMNS]
            marks = [cell if len(cell) == 1 else "." for cell in cells]
            lines.append(" | ".join(" ".join(marks[i : i + 3]) for i in (0, 3, 6)))
            if row in "CF":
                lines.append("------+-------+------")
        return "\n".join(lines)


def solutions(grid, guesses):
    open_squares = [square for square in SQUARES if len(grid.candidates[square]) > 1]
    if not open_squares:
        yield grid
        return
    square = min(open_squares, key=lambda square: len(grid.candidates[square]))
    for digit in grid.candidates[square]:
        guesses.append(square + digit)
        branch = grid.copy()
        try:
            branch.assign(square, digit)
        except Contradiction:
            continue
        yield from solutions(branch, guesses)


EASY = """
    53. .7. ...   6.. 195 ...   .98 ... .6.
    8.. .6. ..3   4.. 8.3 ..1   7.. .2. ..6
    .6. ... 28.   ... 419 ..5   ... .8. .79
"""
HARD = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"
AMBIGUOUS = EASY.replace("53.", "...", 1).replace("8.3", "...").replace("419", "...")
IMPOSSIBLE = EASY.replace("53.", "535", 1)


def main():
    for name, puzzle in [("easy", EASY), ("hard", HARD), ("ambiguous", AMBIGUOUS), ("broken", IMPOSSIBLE)]:
        try:
            grid = Grid.parse(puzzle)
        except Contradiction as why:
            print(f"{name}: impossible, {why}")
            continue
        guesses = []
        found = [solution for _, solution in zip(range(20), solutions(grid, guesses))]
        print(f"{name}: {grid.known()} squares known by reasoning, {len(guesses)} guesses, {len(found)} solutions")
        print(found[0])
        print()


if __name__ == "__main__":
    main()
