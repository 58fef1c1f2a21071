a = 2**200
print(a, a + 1, -a, a - a)
print(a // 10**50, a % 10**50, divmod(-a, 10**30))
print(a >> 190, a << 3, (a - 1) & 0xFFFF, a | 1, a ^ (a - 1) == 2 * a - 1)
print(a > 10**60, a == 2.0**200, hash(a) == hash(2.0**200))
print((10**40).bit_length(), (255).bit_count(), (-a).bit_length())
print(sum(range(10**5)), 3**100 % 1000, pow(3, 10**20, 10**9 + 7))
print(int("9" * 60) + 1, str(10**50)[:10], len(str(7**1000)))
