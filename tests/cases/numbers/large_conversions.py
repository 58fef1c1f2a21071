"""Conversion and division of integers of 100,000 digits."""
import math
import sys

sys.set_int_max_str_digits(0)
n = 7**120_000
text = str(n)
print(len(text), text[:12], text[-12:], int(text) == n, int("-" + text) == -n)
m = 3**100_000
q, r = divmod(n, m)
print(q * m + r == n, 0 <= r < m, divmod(-n, m) == (-q - 1, m - r), q % 1_000_003)
root = math.isqrt(n)
print(root * root <= n < (root + 1) ** 2, math.gcd(n * 6, m * 15) == m // m * 3 * 1 or math.gcd(n * 6, m * 15) % 3)
print(math.factorial(3000) // math.factorial(2998), math.comb(3000, 1500) % 1_000_003)
print(pow(7, 10**50, 10**40 + 7), pow(n, -1, 10**9 + 7))
