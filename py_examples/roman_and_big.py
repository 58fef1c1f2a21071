"""Numbers, small and huge: Roman numerals, number words, and very big integers.

Python's integers know no limit. Here they compute pi to a hundred places, find
Fibonacci numbers with a thousand digits, and encrypt a message.
"""

import math

ROMAN = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]

ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen""".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = [(10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")]


class Roman(int):
    """An integer that shows itself in Roman numerals."""

    def __new__(cls, value):
        if isinstance(value, str):
            value = cls.parse(value)
        if not 0 < value < 4000:
            raise ValueError(f"the Romans could not write {value}")
        return super().__new__(cls, value)

    @staticmethod
    def parse(text):
        total, rest = 0, text.upper()
        for value, sign in ROMAN:
            while rest.startswith(sign):
                total, rest = total + value, rest[len(sign) :]
        if rest or not text:
            raise ValueError(f"{text!r} is not a Roman numeral")
        return total

    def __str__(self):
        text, rest = "", int(self)
        for value, sign in ROMAN:
            count, rest = divmod(rest, value)
            text += sign * count
        return text

    def __repr__(self):
        return f"Roman('{self}')"

    def __add__(self, other):
        return Roman(int(self) + int(other))


def words(number):
    if number < 0:
        return "minus " + words(-number)
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    for scale, name in SCALES:
        if number >= scale:
            count, rest = divmod(number, scale)
            joint = " and " if 0 < rest < 100 else " "
            return f"{words(count)} {name}" + (joint + words(rest) if rest else "")


def pi_digits():
    """Gibbons' spigot: an endless stream of digits, in whole numbers only."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def fibonacci(n):
    """By doubling: F(2n) and F(2n+1) from F(n) and F(n+1)."""
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def shorten(number):
    text = str(number)
    return text if len(text) < 40 else f"{text[:15]}...{text[-15:]} ({len(text)} digits)"


def main():
    print("Years:", *map(Roman, (4, 49, 1453, 1999, 2024, 3999)))
    print("MCMXCIX + XXV =", Roman("MCMXCIX") + Roman("XXV"), "=", repr(Roman(2024)), "=", int(Roman("mmxxiv")))
    print("All survive the round trip:", all(Roman.parse(str(Roman(n))) == n for n in range(1, 4000)))
    for wrong in ("IIX1", 4000, ""):
        try:
            Roman(wrong)
        except ValueError as error:
            print("ValueError:", error)

    for number in (7, 42, 100, 1999, 12_345_678, -1001):
        print(f"{number:>12,}  {words(number)}")

    digits = pi_digits()
    print("pi =", f"{next(digits)}.", end="")
    for _ in range(8):
        print(" " + "".join(str(next(digits)) for _ in range(10)), end="")
    print()

    print("2 ** 127 - 1 =", 2**127 - 1)
    factorial = str(math.factorial(100))
    print("100! =", shorten(factorial), "ends in", len(factorial) - len(factorial.rstrip("0")), "zeros")
    print("F(5000) =", shorten(fibonacci(5000)))
    print("bits of 10**100:", (10**100).bit_length(), " root:", math.isqrt(10**41), " gcd:", math.gcd(2**90 - 1, 2**60 - 1))
    print("-7 // 2, -7 % 2, divmod:", -7 // 2, -7 % 2, divmod(-(10**20), 7), hex(-255), int("-zz", 36))

    p, q, public = 2**89 - 1, 2**107 - 1, 65537
    secret = pow(public, -1, (p - 1) * (q - 1))
    message = int.from_bytes(b"the snake plays dead", "big")
    sealed = pow(message, public, p * q)
    opened = pow(sealed, secret, p * q)
    print("sealed:", sealed)
    print("opened:", opened.to_bytes(20, "big").decode())


if __name__ == "__main__":
    main()
