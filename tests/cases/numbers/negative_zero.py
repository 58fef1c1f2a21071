zero = -0.0
print(zero, zero == 0.0, str(zero), f"{zero:.1f}", abs(zero), -zero, zero + 0, zero * 1)
print([0.0 * -1, -0.0 + -0.0, round(-0.4), round(-0.4, 0)])
print({0.0: "a", -0.0: "b"})
