a = [[1, 2], [3, 4], [5, 6]]
transposed = [list(row) for row in zip(*a)]
product = [[sum(x * y for x, y in zip(row, column)) for column in zip(*transposed)] for row in a]
print(transposed, product, [sum(row) for row in a], [x for row in a for x in row], sep="\n")
spiral, grid = [], [[r * 4 + c for c in range(4)] for r in range(3)]
while grid:
    spiral += grid.pop(0)
    grid = [list(row) for row in zip(*grid)][::-1]
print(spiral)
size = 5
multiplication = "\n".join("".join(f"{r * c:4}" for c in range(1, size + 1)) for r in range(1, size + 1))
print(multiplication)
island = ["##..", "#..#", "..##"]
seen = set()


def flood(r, c):
    if not (0 <= r < 3 and 0 <= c < 4) or island[r][c] == "." or (r, c) in seen:
        return 0
    seen.add((r, c))
    return 1 + flood(r + 1, c) + flood(r - 1, c) + flood(r, c + 1) + flood(r, c - 1)


print([size for r in range(3) for c in range(4) if (size := flood(r, c))], size)
