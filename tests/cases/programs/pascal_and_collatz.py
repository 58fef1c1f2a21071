row = [1]
for _ in range(7):
    print(" ".join(map(str, row)).center(30).rstrip())
    row = [a + b for a, b in zip([0] + row, row + [0])]


def collatz(n, seen={1: 1}):
    if n not in seen:
        seen[n] = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return seen[n]


print(max(range(1, 1000), key=collatz), collatz(871), collatz(27))
