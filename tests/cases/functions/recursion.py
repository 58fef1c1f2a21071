def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def endless(n):
    return endless(n + 1)


print(hanoi(8), (lambda f: f(f, 10))(lambda f, n: 1 if n < 2 else n * f(f, n - 1)))
try:
    endless(0)
except RecursionError as error:
    print(error)
for attempt in range(3):
    try:
        endless(0)
    except RecursionError:
        print("again", attempt)
