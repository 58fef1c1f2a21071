"""The sun and four giant planets, pulled along by gravity.

A leapfrog integrator in plain floating-point arithmetic. The total energy of
the system should stay what it was; how well it does is a test of the method
(and of every addition and multiplication underneath).
"""

import math
from itertools import combinations

DAYS = 365.24
SOLAR_MASS = 4 * math.pi**2  # with years and astronomical units, G is 1


class Body:
    def __init__(self, name, position, velocity, mass):
        self.name = name
        self.position = list(position)
        self.velocity = [component * DAYS for component in velocity]
        self.mass = mass * SOLAR_MASS

    def distance(self, other):
        return math.sqrt(sum((a - b) ** 2 for a, b in zip(self.position, other.position)))

    def kinetic_energy(self):
        return self.mass * sum(component**2 for component in self.velocity) / 2


def solar_system():
    return [
        Body("Sun", (0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 1.0),
        Body("Jupiter", (4.84, -1.16, -0.10), (0.00166, 0.00770, -0.00007), 9.55e-4),
        Body("Saturn", (8.34, 4.12, -0.40), (-0.00277, 0.00500, 0.00002), 2.86e-4),
        Body("Uranus", (12.89, -15.11, -0.22), (0.00296, 0.00238, -0.00003), 4.37e-5),
        Body("Neptune", (15.38, -25.92, 0.18), (0.00268, 0.00163, -0.00010), 5.15e-5),
    ]


def rest(bodies):
    """Give the sun the momentum that makes the whole stand still."""
    for axis in range(3):
        momentum = sum(body.velocity[axis] * body.mass for body in bodies)
        bodies[0].velocity[axis] -= momentum / SOLAR_MASS


def energy(bodies):
    total = sum(body.kinetic_energy() for body in bodies)
    for one, two in combinations(bodies, 2):
        total -= one.mass * two.mass / one.distance(two)
    return total


def advance(bodies, pairs, step):
    for one, two in pairs:
        x1, y1, z1 = one.position
        x2, y2, z2 = two.position
        dx, dy, dz = x1 - x2, y1 - y2, z1 - z2
        squared = dx * dx + dy * dy + dz * dz
        pull = step / (squared * math.sqrt(squared))
        u, v = one.velocity, two.velocity
        for axis, delta in enumerate((dx, dy, dz)):
            u[axis] -= delta * two.mass * pull
            v[axis] += delta * one.mass * pull
    for body in bodies:
        for axis in range(3):
            body.position[axis] += step * body.velocity[axis]


def snapshots(bodies, years, steps_a_year):
    """A generator: the simulation goes on only while somebody looks."""
    pairs = list(combinations(bodies, 2))
    for year in range(years + 1):
        yield year, energy(bodies)
        for _ in range(steps_a_year):
            advance(bodies, pairs, 1 / steps_a_year)


def main():
    bodies = solar_system()
    rest(bodies)
    sun, *planets = bodies
    start = energy(bodies)

    print("year " + "".join(f"{body.name:>10}" for body in planets) + f"{'energy':>15}")
    for year, total in snapshots(bodies, 12, 100):
        if year % 3 == 0:
            distances = "".join(f"{sun.distance(body):>10.4f}" for body in planets)
            print(f"{year:>4} {distances}{total:>15.9f}")

    drift = abs((energy(bodies) - start) / start)
    print(f"energy drifted by {drift:.1e} of itself:", "fine" if drift < 1e-3 else "too much")


if __name__ == "__main__":
    main()
