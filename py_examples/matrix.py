"""A matrix class: operators, slices, exact fractions, determinants and inverses.

With whole numbers and a small `Fraction` the results are exact, so that
multiplying a matrix with its inverse gives the identity and nothing else.
"""

import math


class Fraction:
    def __init__(self, above, below=1):
        divisor = math.gcd(above, below)
        if below < 0:
            divisor = -divisor
        self.above, self.below = above // divisor, below // divisor

    @staticmethod
    def of(value):
        return value if isinstance(value, Fraction) else Fraction(value)

    def __add__(self, other):
        other = Fraction.of(other)
        return Fraction(self.above * other.below + other.above * self.below, self.below * other.below)

    def __mul__(self, other):
        other = Fraction.of(other)
        return Fraction(self.above * other.above, self.below * other.below)

    def __truediv__(self, other):
        other = Fraction.of(other)
        return Fraction(self.above * other.below, self.below * other.above)

    def __neg__(self):
        return Fraction(-self.above, self.below)

    def __sub__(self, other):
        return self + -Fraction.of(other)

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(self, other):
        other = Fraction.of(other)
        return (self.above, self.below) == (other.above, other.below)

    def __bool__(self):
        return self.above != 0

    def __str__(self):
        return str(self.above) if self.below == 1 else f"{self.above}/{self.below}"


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("the rows differ in length")

    @classmethod
    def identity(cls, size):
        return cls([int(i == j) for j in range(size)] for i in range(size))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case int(), int():
                return self.rows[key[0]][key[1]]
            case slice() | int(), slice() | int():
                rows, columns = (k if isinstance(k, slice) else slice(k, k + 1) for k in key)
                return Matrix(row[columns] for row in self.rows[rows])
        raise TypeError("a matrix takes two indices")

    def __add__(self, other):
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows))

    def __mul__(self, factor):
        return Matrix([value * factor for value in row] for row in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} with {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows)

    def __pow__(self, exponent):
        result, square = Matrix.identity(len(self.rows)), self
        while exponent:
            if exponent & 1:
                result = result @ square
            square = square @ square
            exponent >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def determinant(self):
        """Without any division (Bareiss): whole numbers stay whole."""
        rows, sign, previous = [row[:] for row in self.rows], 1, 1
        for k in range(len(rows) - 1):
            if not rows[k][k]:
                swap = next((i for i in range(k + 1, len(rows)) if rows[i][k]), None)
                if swap is None:
                    return 0
                rows[k], rows[swap], sign = rows[swap], rows[k], -sign
            for i in range(k + 1, len(rows)):
                for j in range(k + 1, len(rows)):
                    rows[i][j] = (rows[i][j] * rows[k][k] - rows[i][k] * rows[k][j]) // previous
            previous = rows[k][k]
        return sign * rows[-1][-1]

    def inverse(self):
        size = len(self.rows)
        rows = [[Fraction(v) for v in (*row, *unit)]
                for row, unit in zip(self.rows, Matrix.identity(size).rows)]
        for k in range(size):
            pivot = next((i for i in range(k, size) if rows[i][k]), None)
            if pivot is None:
                raise ZeroDivisionError("the matrix is singular")
            rows[k], rows[pivot] = rows[pivot], rows[k]
            rows[k] = [value / rows[k][k] for value in rows[k]]
            for i in range(size):
                if i != k:
                    rows[i] = [a - rows[i][k] * b for a, b in zip(rows[i], rows[k])]
        return Matrix(row[size:] for row in rows)

    def __str__(self):
        cells = [[str(value) for value in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        return "\n".join("[ " + "  ".join(c.rjust(w) for c, w in zip(row, widths)) + " ]" for row in cells)


def main():
    a = Matrix([[2, -1, 0], [-1, 2, -1], [0, -1, 2]])
    print("A =", a, "its determinant:", a.determinant(), sep="\n")
    print("its inverse:", a.inverse(), sep="\n")
    print("A @ inverse is the identity:", a @ a.inverse() == Matrix.identity(3))
    print("2 * A + A.T:", 2 * a + a.T, sep="\n")
    print("upper right corner:", a[:2, 1:], sep="\n")
    print("A[1, 1] =", a[1, 1], " shape of a row:", a[0, :].shape)

    fibonacci = Matrix([[1, 1], [1, 0]]) ** 100
    print("the 100th Fibonacci number:", fibonacci[0, 1])
    hilbert = Matrix([Fraction(1, i + j + 1) for j in range(3)] for i in range(3))
    print("Hilbert's matrix:", hilbert, sep="\n")

    for mistake in (lambda: Matrix([[1], [2, 3]]), lambda: a @ a[:2, :], lambda: Matrix([[1, 2], [2, 4]]).inverse()):
        try:
            mistake()
        except (ValueError, ZeroDivisionError) as error:
            print(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
