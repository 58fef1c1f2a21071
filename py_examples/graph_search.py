"""Paths through a maze and a road map: breadth first, Dijkstra, A*.

One generator explores any graph; what differs is the order in which the
frontier is taken up. A binary heap by hand gives that order.
"""

from collections import deque

MAZE = """\
#####################
#S    #     #   #   #
# ### # ### # # # # #
# #   #   #   #   # #
# # ##### ####### # #
# #     #       # # #
# ##### # ##### # # #
#     #   #   #   # #
##### ##### # ##### #
#           #      E#
#####################"""

ROADS = """
Geneva-Lausanne 62    Lausanne-Bern 97      Lausanne-Sion 95     Bern-Zurich 125
Bern-Lucerne 111      Lucerne-Zurich 52     Bern-Basel 95        Basel-Zurich 86
Zurich-Chur 120       Lucerne-Lugano 168    Chur-Lugano 149      Sion-Lugano 206
"""


class Heap:
    """The smallest entry first; equal ones in the order they came."""

    def __init__(self):
        self.items = []
        self.serial = 0

    def push(self, cost, value):
        self.serial += 1
        items = self.items
        items.append((cost, self.serial, value))
        child = len(items) - 1
        while child and items[child] < items[parent := (child - 1) // 2]:
            items[child], items[parent] = items[parent], items[child]
            child = parent

    def pop(self):
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        cost, _, value = items.pop()
        parent = 0
        while (child := 2 * parent + 1) < len(items):
            if child + 1 < len(items) and items[child + 1] < items[child]:
                child += 1
            if items[parent] < items[child]:
                break
            items[child], items[parent] = items[parent], items[child]
            parent = child
        return cost, value

    def __bool__(self):
        return bool(self.items)


def breadth_first(start, neighbours):
    """Yield every reachable place with the place it was reached from."""
    frontier, seen = deque([(start, None)]), {start}
    while frontier:
        place, origin = frontier.popleft()
        yield place, origin
        for following in neighbours(place):
            if following not in seen:
                seen.add(following)
                frontier.append((following, place))


def cheapest(start, goal, roads, estimate=lambda place: 0):
    """Dijkstra's algorithm; with an estimate of what is left, it is A*."""
    heap, best, visited = Heap(), {start: (0, None)}, 0
    heap.push(estimate(start), start)
    while heap:
        _, place = heap.pop()
        visited += 1
        if place == goal:
            return best[goal][0], trace(goal, {p: origin for p, (_, origin) in best.items()}), visited
        for following, length in roads(place):
            cost = best[place][0] + length
            if following not in best or cost < best[following][0]:
                best[following] = cost, place
                heap.push(cost + estimate(following), following)
    raise LookupError(f"no way from {start} to {goal}")


def trace(place, origins):
    path = []
    while place is not None:
        path.append(place)
        place = origins[place]
    return path[::-1]


def solve_maze():
    rows = MAZE.split("\n")
    find = lambda mark: next((r, row.index(mark)) for r, row in enumerate(rows) if mark in row)
    start, goal = find("S"), find("E")

    def neighbours(place):
        row, column = place
        for down, right in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            if rows[row + down][column + right] != "#":
                yield row + down, column + right

    origins = {}
    for place, origin in breadth_first(start, neighbours):
        origins[place] = origin
        if place == goal:
            break
    path = trace(goal, origins)
    picture = [list(row) for row in rows]
    for row, column in path[1:-1]:
        picture[row][column] = "·"
    print(*("".join(row) for row in picture), sep="\n")
    print(f"{len(path) - 1} steps, {len(origins)} squares seen")

    steps = lambda place: ((following, 1) for following in neighbours(place))
    distance = lambda place: abs(place[0] - goal[0]) + abs(place[1] - goal[1])
    for name, *extra in (("Dijkstra", ), ("A*", distance)):
        cost, _, visited = cheapest(start, goal, steps, *extra)
        print(f"{name}: {cost} steps, {visited} squares visited")


def road_trip():
    roads = {}
    words = ROADS.split()
    for pair, length in zip(words[::2], words[1::2]):
        one, two = pair.split("-")
        roads.setdefault(one, {})[two] = roads.setdefault(two, {})[one] = int(length)
    for start, goal in (("Geneva", "Chur"), ("Basel", "Lugano"), ("Sion", "Zurich"), ("Bern", "Paris")):
        try:
            cost, path, _ = cheapest(start, goal, lambda place: roads[place].items())
            print(f"{' - '.join(path)}: {cost} km")
        except LookupError as error:
            print(error)


if __name__ == "__main__":
    solve_maze()
    road_trip()
