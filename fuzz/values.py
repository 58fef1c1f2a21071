"""Literals at random: numbers of every size, text of every kind, and containers of them.

A literal is the text of an expression that makes a new, small, deterministic value.
"""

import struct

ALPHABETS = [
    "ab", "abcXYZ", "0123456789", " \t\n\r\x0b\x0c\x1c\x85\u2028", "aéßÅİıſ", "ﬁǅΣςσ", "日本語", "😀🐍𝔸",
    "\ud800\udfff", "\x00\x7f\x80\xff", "+-_.eE1", "%{}:!", "'\"\\", "e\u0301\u0308", "٣५Ⅷ½²", "\u200b\ufeff\u202e",
]


def integer(rng):
    """Small, at a border of a machine word, or long."""
    match rng.randrange(5):
        case 0 | 1:
            value = rng.randint(-20, 260)
        case 2:
            value = rng.choice([-1, 1]) * (2 ** rng.choice([15, 30, 31, 32, 47, 48, 53, 60, 62, 63, 64, 127]))
            value += rng.randint(-1, 1)
        case 3:
            value = rng.getrandbits(rng.randint(1, 300)) * rng.choice([-1, 1])
        case _:
            value = rng.choice([-1, 1]) * 10 ** rng.randint(0, 40) + rng.randint(-1, 1)
    return f"({value})"


def double(rng):
    """Any bit pattern, a short decimal, or a border case."""
    match rng.randrange(4):
        case 0:
            value = struct.unpack("d", rng.randbytes(8))[0]
        case 1:
            value = round(rng.uniform(-1000, 1000), rng.randint(0, 4))
        case 2:
            value = rng.choice([1, -1]) * rng.randint(1, 9999) * 10.0 ** rng.randint(-30, 30)
        case _:
            value = rng.choice([0.0, -0.0, 0.5, 1.5, 2.5, 1e16, 1e15, 123456789.0, 2.0 ** 53, 1e-5, 1e-4, 5e-324, 1.7e308])
    text = repr(value)
    return f"float('{text}')" if "n" in text else f"({text})"


def complex_number(rng):
    return f"complex({double(rng)}, {double(rng)})"


def number(rng):
    return rng.choice([integer, integer, double, double, complex_number, lambda rng: rng.choice(["True", "False"])])(rng)


def characters(rng, most=8):
    letters = "".join(rng.sample(ALPHABETS, rng.randint(1, 2)))
    return "".join(rng.choice(letters) for _ in range(rng.randint(0, most)))


def string(rng, most=8):
    return ascii(characters(rng, most))


def byte_string(rng):
    data = bytes(rng.choice(b"ab \t\n\x00\xff0A-,:") for _ in range(rng.randint(0, 8)))
    shape = rng.choice(["{}", "{}", "bytearray({})", "memoryview({})"])
    return shape.format(repr(data))


def index(rng):
    """What may stand in a subscript or be a count."""
    return rng.choice(["0", "1", "2", "3", "-1", "-2", "-3", "5", "-7", "100", "-100", "None", "True", "2**70", "-2**70",
                       "1.0", "'1'", "2**63", "-2**63", "2**31"])


def small(rng):
    return rng.choice(["0", "1", "2", "3", "4", "5", "-1", "-2", "-3", "7", "10"])


def simple(rng):
    return rng.choice([integer, double, string, string, byte_string, index, lambda rng: rng.choice(["None", "...", "True", "()", "[]"])])(rng)


def container(rng, depth=1):
    items = [anything(rng, depth - 1) for _ in range(rng.randint(0, 4))]
    match rng.randrange(7):
        case 0 | 1:
            return f"[{', '.join(items)}]"
        case 2:
            return f"({''.join(item + ', ' for item in items)})"
        case 3:
            return "{" + ", ".join(f"{rng.choice(['1', '0', '2.5', "'k'", "'a'", 'None', '(1, 2)', 'True'])}: {item}" for item in items) + "}"
        case 4:
            return rng.choice(["set()", "{1, 2, 3}", "frozenset({0})", "{'q'}", "{(1, 2)}", "frozenset()", "{2, 3, 9}"])
        case 5:
            return f"range({', '.join(small(rng) for _ in range(rng.randint(1, 3)))})".replace(", 0)", ", 1)")
        case _:
            return f"iter([{', '.join(items)}])"


def anything(rng, depth=1):
    if depth > 0 and rng.random() < 0.35:
        return container(rng, depth)
    return simple(rng)
