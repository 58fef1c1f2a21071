"""Rounding to nothing, texts of complex numbers that break off, formats too wide."""

for attempt in [
        lambda: (7).__round__(None), lambda: round(7, None), lambda: (7.5).__round__(None),
        lambda: complex("--e.+ςσ_"), lambda: complex("1_ς"), lambda: complex("ς_"),
        lambda: complex("1_0j"), lambda: format(1, "18446744073709551617"),
        lambda: format(1j, ".99999999999999999999")]:
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def plain():
    pass


plain.__defaults__ = 1, 2, 3
try:
    plain(1)
except TypeError as error:
    print(error)
