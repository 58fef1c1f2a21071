"""Eight queens and other riddles, solved by generators that backtrack.

`yield from` makes backtracking disappear: each call tries one place, delegates
to the next, and simply continues when it is asked for another answer.
"""

from itertools import islice, permutations


def queens(size, placed=()):
    """Yield every way to finish a board on which the first rows are `placed`."""
    row = len(placed)
    if row == size:
        yield placed
        return
    for column in range(size):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from queens(size, placed + (column,))


def draw(board):
    for column in board:
        yield " ".join("Q" if here == column else "." for here in range(len(board)))


def distinct(boards, size):
    """Drop the boards that are a rotation or reflection of one already seen."""

    def variants(board):
        for _ in range(4):
            yield board
            yield board[::-1]
            board = tuple(size - 1 - board.index(row) for row in range(size))

    seen = set()
    for board in boards:
        if board not in seen:
            seen.update(variants(board))
            yield board


def knights_tour(size, path):
    """Warnsdorff's rule: go where the fewest ways lead on."""
    if len(path) == size * size:
        yield path
        return

    def free(square):
        row, column = square
        for down, right in ((1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)):
            target = row + down, column + right
            if all(0 <= place < size for place in target) and target not in path:
                yield target

    for square in sorted(free(path[-1]), key=lambda square: len(list(free(square)))):
        yield from knights_tour(size, path + [square])


def coins(amount, values):
    """Every way to pay an amount, the largest coins first."""
    if amount == 0:
        yield []
    elif values:
        first, *rest = values
        if first <= amount:
            for payment in coins(amount - first, values):
                yield [first, *payment]
        yield from coins(amount, rest)


def puzzle(text):
    """Digits for letters: SEND + MORE = MONEY."""
    *parts, total = text.replace("+", " ").replace("=", " ").split()
    letters = sorted(set("".join(parts) + total))
    leading = {word[0] for word in (*parts, total)}
    weights = dict.fromkeys(letters, 0)
    for word, sign in [(part, 1) for part in parts] + [(total, -1)]:
        for power, letter in enumerate(reversed(word)):
            weights[letter] += sign * 10**power
    factors = list(weights.values())
    firsts = [letter in leading for letter in letters]
    for digits in permutations(range(10), len(letters)):
        if sum(map(int.__mul__, digits, factors)) == 0:
            if not any(first and digit == 0 for first, digit in zip(firsts, digits)):
                yield dict(zip(letters, digits))


def main():
    print("The first solution on eight by eight:")
    print(*draw(next(queens(8))), sep="\n")
    print("Solutions by size:", {size: sum(1 for _ in queens(size)) for size in range(1, 8)})
    print("Distinct on six by six:", *distinct(queens(6), 6))
    print("Distinct on eight by eight:", sum(1 for _ in distinct(queens(8), 8)))

    print("A knight's tour:")
    tour = next(knights_tour(6, [(0, 0)]))
    for row in range(6):
        print("".join(f"{tour.index((row, column)) + 1:>4}" for column in range(6)))

    ways = list(coins(50, [50, 20, 10, 5, 2, 1]))
    print(f"{len(ways)} ways to pay 50, among them:")
    for payment in islice(ways, 0, 60, 12):
        print("  ", " + ".join(map(str, payment)))

    for solution in puzzle("NO + GO = ON"):
        print("NO + GO = ON:", solution)
    for text in ("TO + GO = OUT", "I + BB = ILL"):
        print(f"{text}:", next(puzzle(text)))


if __name__ == "__main__":
    main()
