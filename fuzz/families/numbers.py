"""Arithmetic, comparison, conversion and rounding of numbers of every size and kind."""

from values import double, index, integer, number, small, string

OPERATORS = ["+", "-", "*", "/", "//", "%", "<<", ">>", "&", "|", "^", "==", "!=", "<", "<=", ">", ">="]
INT_METHODS = [
    "bit_length()", "bit_count()", "as_integer_ratio()", "conjugate()", "is_integer()", "__round__({k})", "__float__()",
    "__index__()", "__hash__()", "to_bytes({n}, 'big', signed=True)", "to_bytes(40, 'little', signed={t})", "__ceil__()",
    "__divmod__({x})", "__rdivmod__({x})", "__pow__({n})", "__truediv__({x})", "__rtruediv__({x})", "__format__({f})",
    "__lt__({x})", "__eq__({x})", "__bool__()", "__getnewargs__()", "numerator", "real", "imag",
]
FLOAT_METHODS = [
    "hex()", "is_integer()", "as_integer_ratio()", "__round__({k})", "__floor__()", "__ceil__()", "__trunc__()", "__int__()",
    "__divmod__({x})", "__mod__({x})", "__floordiv__({x})", "__pow__({x})", "__rpow__({x})", "__hash__()", "__eq__({x})",
    "__lt__({x})", "__format__({f})", "conjugate()", "__getnewargs__()", "__rsub__({x})",
]
COMPLEX_METHODS = ["conjugate()", "real", "imag", "__pow__({x})", "__rtruediv__({x})", "__hash__()", "__format__({f})", "__complex__()",
                   "__eq__({x})", "__lt__({x})", "__mul__({x})", "__getnewargs__()", "__bool__()", "__neg__()"]
SHAPES = [
    "{x} {o} {x}", "{x} {o} {x}", "{x} {o} {x}", "{i} {o} {i}", "{i} {o} {i}", "{d} {o} {i}", "{i} {o} {d}", "{c} {o} {x}",
    "{i} << {s}", "{i} >> {s}", "{x} ** {s}", "{s} ** {x}", "divmod({x}, {x})", "pow({i}, {s}, {i})", "pow({i}, {i}, {i})",
    "round({x}, {n})", "round({d}, {k})", "round({i}, {k})", "int({x})", "float({x})", "complex({x})", "str({x})", "repr({d})",
    "abs({x})", "-{x}", "~{i}", "+{c}", "hash({x})", "bool({x})", "hex({i})", "oct({i})", "bin({i})", "int(str({i}), {n})",
    "int(hex({i}), 16)", "int({t!s})", "float({t!s})", "complex({t!s})", "int('{digits}', {base})", "float('{digits}.{digits}e{s}')",
    "complex('{digits}+{digits}j')", "{i}.{I}", "{i}.{I}", "{i}.{I}", "{d}.{D}", "{d}.{D}", "{d}.{D}", "{c}.{C}", "sum([{x}, {x}, {x}])",
    "sum([{d}, {d}, {d}])", "max({x}, {x}, {i})", "min({d}, {i})", "sorted([{i}, {d}, {i}])", "{x} == {x} == {x}", "({i}, {d}) < ({d}, {i})",
    "int.from_bytes({i}.to_bytes(40, 'big', signed=True), 'big')", "float.fromhex({d}.hex())", "float.fromhex({t!s})",
    "{i} if {x} else {d}", "{x} in [{x}, {i}]", "hash({x}) == hash({x})", "complex({x}, {x})", "int({d}) == {d}", "{d} % {d}", "{d} // {d}",
    "{i} / {i}", "{i} * 1.0 == {i}", "float({i})", "{i} < {d}", "math.floor({x})", "math.isqrt({i})", "math.gcd({i}, {i}, {i})",
    "math.comb({s}, {s})", "math.fmod({d}, {d})", "math.frexp({d})", "math.ldexp({d}, {s})", "math.nextafter({d}, {d}, steps={s})",
    "math.ulp({d})", "math.fsum([{d}, {d}, {x}])", "math.hypot({d}, {d})", "math.copysign({x}, {d})", "math.trunc({x})", "math.sqrt({x})",
    "math.lcm({i}, {i})", "math.factorial({s})", "math.perm({s}, {s})", "math.prod([{x}, {x}, {x}])", "math.dist([{d}], [{i}])",
    "math.remainder({d}, {d})", "math.isclose({x}, {x}, rel_tol={d})", "math.log2({i})", "math.log({i}, {s})", "math.fma({d}, {d}, {d})",
    "math.sumprod([{x}, {d}], [{x}, {i}])", "math.modf({d})",
]


def filled(shape, rng):
    """`shape` with a literal or a method call in each hole."""
    digits = lambda: "".join(rng.choice("0123456789abz_ ") for _ in range(rng.randint(1, 6)))
    makers = {
        "x": number, "i": integer, "d": double, "s": small, "n": index, "o": lambda rng: rng.choice(OPERATORS),
        "k": lambda rng: rng.choice(["None", "0", "1", "2", "-1", "-2", "17", "-30", "400"]), "t": lambda rng: rng.choice(["True", "False"]),
        "c": lambda rng: f"complex({double(rng)}, {double(rng)})", "t!s": string, "digits": lambda rng: digits(),
        "base": lambda rng: rng.choice(["0", "2", "8", "10", "16", "36", "1", "37"]),
        "f": lambda rng: repr(rng.choice([".3f", "e", "g", "x", ",", "_d", "+.2e", "010", "n", "%", ".0f", "#.4g"])),
    }
    for hole, names in (("{I}", INT_METHODS), ("{D}", FLOAT_METHODS), ("{C}", COMPLEX_METHODS)):
        shape = shape.replace(hole, rng.choice(names))
    for hole, maker in makers.items():
        mark = "{" + hole + "}"
        while mark in shape:
            shape = shape.replace(mark, maker(rng), 1)
    return shape


def program(rng):
    return [["import math"]] + [[f"seen.append({filled(rng.choice(SHAPES), rng)})"] for _ in range(rng.randint(3, 8))]
