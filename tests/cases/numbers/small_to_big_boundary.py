# Where an implementation may change representation, arithmetic must not notice.
for bits in (31, 32, 47, 48, 53, 61, 62, 63, 64):
    n = 1 << bits
    print(bits, n - 1 + 1 == n, -n - 1, n * n, (n - 1) * (n - 1), ~n)
x = 2**47 - 1
for _ in range(3):
    x += 1
    print(x, -x, x // 3, x * -1)
