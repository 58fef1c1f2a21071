from fractions import Fraction as Q

print(Q(3, -6), repr(Q("1.25e-1")), Q(0.5), Q("1_000/3"), Q(7))
print(Q(1, 3) + 1, 1 - Q(1, 3), Q(1, 3) * 0.5, Q(2, 3) / Q(4, 9), Q(-7, 2) // 1, Q(-7, 2) % 1)
print(Q(2, 3) ** 2, Q(2, 3) ** -2, Q(1, 4) ** 0.5, 2 ** Q(3), divmod(Q(7, 2), Q(2, 3)))
print(Q(1, 2) == 0.5, Q(1, 3) < 0.34, hash(Q(1, 2)) == hash(0.5), round(Q(5, 2)), round(Q(22, 7), 3))
print(Q(3141592653589793, 10 ** 15).limit_denominator(1000), int(Q(-7, 2)), float(Q(1, 8)))
print(f"{Q(22, 7):.3f} {Q(1, 3):>10} {Q(10**9, 7):,.2f} {Q(1, 7):.2e} {Q(1, 8):%}")
for args in [(1, 0), ("x",), (1.5, 2), (None,)]:
    try:
        print(Q(*args))
    except Exception as e:
        print(type(e).__name__, e)
