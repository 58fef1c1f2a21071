print(0xFF, 0o17, 0b101, 1_000_000, 0x_dead_beef, 0XAB, 0B1, 0O7)
print(0xFFFFFFFFFFFFFFFFFFFFFFFF, 1_0e1_0, 1e5, .5, 5., 1_0.2_5)
print(3j, 1.5J, 0j, 1e3j)
print(-0x10, +5, ~0, - - 3, -2 ** 2, 2 ** -1)
