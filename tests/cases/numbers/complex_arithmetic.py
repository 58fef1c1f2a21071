z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), -z, +z)
print(z * z, z / 2, z + 1, 1 - z, z ** 2, z == 3 + 4j, z == 3)
print(complex(1), complex(1, 2), complex("1+2j"), complex("-j"), 1j * 1j)
print(repr(complex(0.0, -0.0)), repr(complex(-0.0, 1)), complex(float("inf"), float("nan")))
for action in (lambda: z < 1, lambda: int(z), lambda: z // 1, lambda: complex("1 + 2j")):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
