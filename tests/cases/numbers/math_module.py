import math

print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.sqrt(2), math.isqrt(17))
print(math.gcd(12, 18, 27), math.lcm(4, 6), math.factorial(20), math.comb(5, 2), math.perm(5, 2))
print(math.pi, math.e, math.inf, math.nan, math.tau)
print(math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), sum([0.1] * 10), math.hypot(3, 4))
print(math.log(8, 2), math.log2(1024), math.log10(1000), math.exp(0), math.sin(0), math.copysign(1, -0.0))
for action in (lambda: math.sqrt(-1), lambda: math.factorial(-1), lambda: math.log(0), lambda: math.floor("x")):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
