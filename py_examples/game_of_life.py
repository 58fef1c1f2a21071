"""Conway's Game of Life on an endless board.

A generation is a set of live cells. The history of a pattern is an endless
generator; detecting that it repeats, dies or glides away is someone else's job.
"""

from collections import Counter
from itertools import islice

PATTERNS = {
    "blinker": "###",
    "toad": ".###\n###.",
    "glider": ".#.\n..#\n###",
    "beehive": ".##.\n#..#\n.##.",
    "r-pentomino": ".##\n##.\n.#.",
    "diehard": "......#.\n##......\n.#...###",
}


def cells(picture):
    return frozenset(
        (row, column)
        for row, line in enumerate(picture.split("\n"))
        for column, mark in enumerate(line)
        if mark == "#"
    )


def neighbours(cell):
    row, column = cell
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            if down or right:
                yield row + down, column + right


def step(alive):
    counts = Counter(near for cell in alive for near in neighbours(cell))
    return frozenset(
        cell for cell, count in counts.items() if count == 3 or count == 2 and cell in alive
    )


def generations(alive):
    while True:
        yield alive
        alive = step(alive)


def box(alive):
    rows = [row for row, _ in alive]
    columns = [column for _, column in alive]
    return min(rows), min(columns), max(rows), max(columns)


def picture(alive, frame=None):
    top, left, bottom, right = frame or box(alive)
    return [
        "".join("#" if (row, column) in alive else "." for column in range(left, right + 1))
        for row in range(top, bottom + 1)
    ]


def side_by_side(pictures):
    return "\n".join("   ".join(rows) for rows in zip(*pictures))


def shape(alive):
    """A pattern without its place, and the place."""
    top, left, _, _ = box(alive)
    return frozenset((row - top, column - left) for row, column in alive), (top, left)


def fate(alive, patience=1200):
    seen = {}
    for age, alive in enumerate(islice(generations(alive), patience)):
        if not alive:
            return f"dies out in generation {age}"
        form, place = shape(alive)
        if form in seen:
            before, (top, left) = seen[form]
            period, moved = age - before, (place[0] - top, place[1] - left)
            if moved != (0, 0):
                return f"travels by {moved} every {period} generations"
            if period == 1:
                return f"rests from generation {before} with {len(alive)} cells"
            return f"oscillates with period {period} from generation {before}"
        seen[form] = age, place
    return f"is still busy after {patience} generations, with {len(alive)} cells"


def main():
    print("A glider, five generations:")
    frame = (0, 0, 4, 3)
    print(side_by_side(picture(g, frame) for g in islice(generations(cells(PATTERNS["glider"])), 5)))

    print("\nAn r-pentomino after 0, 4 and 8 generations:")
    frame = (-4, -4, 5, 6)
    history = list(islice(generations(cells(PATTERNS["r-pentomino"])), 9))
    print(side_by_side(picture(history[age], frame) for age in (0, 4, 8)))

    print("\nPopulation:", [len(generation) for generation in history])

    print("\nWhat becomes of them:")
    for name, drawing in PATTERNS.items():
        patience = 150 if name in ("r-pentomino", "diehard") else 20
        print(f"  {name:<12} {fate(cells(drawing), patience)}")


if __name__ == "__main__":
    main()
