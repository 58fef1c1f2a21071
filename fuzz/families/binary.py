"""`bytes`, `bytearray` and `memoryview`: methods, changes in place, views of views."""

from families.text import filled as filled_text
from values import byte_string, index

BYTES = sorted(name for name in dir(bytes) if not name.startswith("__"))
BYTEARRAY = sorted(name for name in dir(bytearray) if not name.startswith("__"))
VIEW = ["tobytes()", "tolist()", "hex()", "hex(':', {w})", "nbytes", "format", "itemsize", "ndim", "shape", "strides", "readonly",
        "contiguous", "c_contiguous", "suboffsets", "obj", "release()", "toreadonly()", "cast('B')", "cast('b').tolist()", "cast('H').tolist()",
        "cast('c').tolist()", "cast('B', [2, 2]).tolist()", "cast({s})", "cast('I')[{n}]", "tobytes(order={s})", "__eq__({b})", "__len__()",
        "__enter__().tolist()"]
ARGUMENTS = {
    "append": ["{n}", "{v}"], "extend": ["{b}", "{v}", "[{w}, {n}]"], "insert": ["{n}, {w}", "{n}, {n}"], "pop": ["", "{n}"], "remove": ["{n}", "{w}"],
    "decode": ["", "{C}", "{C}, {H}", "errors={H}"], "split": ["", "{b}", "{b}, {n}", "None, {n}", "sep={b}, maxsplit={n}"],
    "replace": ["{b}, {b}", "{b}, {b}, {n}"], "center": ["{n}", "{w}, {b}"], "join": ["[{b}, {b}]", "{v}", "{b}"], "hex": ["", "{s}", "':', {n}", "{b}, {n}"],
    "translate": ["None, {b}", "bytes(range(256)), {b}", "{b}", "bytes(range(255, -1, -1))", "None, delete={b}"], "maketrans": ["{b}, {b}"],
    "startswith": ["{b}", "({b}, {b})", "{b}, {n}", "{b}, {n}, {n}", "{v}"], "splitlines": ["", "True", "keepends={v}"], "expandtabs": ["", "{n}"],
    "strip": ["", "{b}", "None", "{v}"], "zfill": ["{n}"], "removeprefix": ["{b}", "{v}"], "find": ["{b}", "{n}", "{b}, {n}", "{b}, {n}, {n}", "{v}"],
    "partition": ["{b}", "{v}"], "fromhex": ["{s}", "'{w}0 ff'"],
}
for alias, of in {"rsplit": "split", "ljust": "center", "rjust": "center", "endswith": "startswith", "lstrip": "strip", "rstrip": "strip",
                  "removesuffix": "removeprefix", "rfind": "find", "index": "find", "rindex": "find", "count": "find", "rpartition": "partition"}.items():
    ARGUMENTS[alias] = ARGUMENTS[of]
CHANGES = ["o[{n}] = {w}", "o[{n}:{n}] = {b}", "o[{n}:{n}:{n}] = {b}", "del o[{n}]", "del o[{n}:{n}]", "del o[::{n}]", "o += {b}", "o *= {w}", "o[{n}:{n}] = {v}",
           "m = memoryview(o); m[{n}] = {w}", "m = memoryview(o)[{n}:{n}]; o.append(1)", "m = memoryview(o)[::{n}]; seen.append(m.tolist())",
           "with memoryview(o) as m: m[{n}:{n}] = {b}", "m[{n}] = {v}"]
SHAPES = ["{b}[{n}]", "{b}[{n}:{n}:{n}]", "{b} + {b}", "{b} * {w}", "{b} == {b}", "{b} < {b}", "{v} in {b}", "{b} in {b}", "bytes({v})", "bytes({s}, {C})",
          "bytearray({v})", "bytes([{w}, {n}])", "{b} % {b}", "b'%b %s' % ({b}, {v})", "b'%d %x %c' % ({w}, {w}, {n})", "b'%a' % {v}", "b'%5.1f|%-4d|%+d' % ({w}, {w}, {w})",
          "list({b})", "repr({b})", "hash({b})", "memoryview({v})", "memoryview({b})[{n}:{n}]", "memoryview({b})[{n}, {n}]", "int.from_bytes({b}, {s})", "sum({b})",
          "bytes({b})", "memoryview({b}) == {b}", "iter({b}).__length_hint__()", "list(reversed({b}))", "{b}.__contains__({n})", "str({b}, {C}, {H})"]


def filled(shape, rng):
    while "{b}" in shape:
        shape = shape.replace("{b}", byte_string(rng).replace("{", "{{").replace("}", "}}"), 1)
    return filled_text(shape, rng)


def call(rng, receiver, names):
    name = rng.choice(names)
    shapes = ARGUMENTS.get(name, ["", "", "", "{v}"])
    if rng.random() < 0.05:
        shapes = ["", "{v}", "{v}, {v}", "x={v}", "*{v}"]
    return filled(f"{receiver}.{name}({rng.choice(shapes)})", rng)


def statement(rng):
    match rng.randrange(6):
        case 0:
            return [f"seen.append({filled(rng.choice(SHAPES), rng)})"]
        case 1:
            return [f"seen.append({call(rng, '{b}', BYTES)})"]
        case 2:
            return [f"seen.append({call(rng, 'o', BYTEARRAY)})", "seen.append(o)"]
        case 3 | 4:
            return [filled(rng.choice(CHANGES), rng), "seen.append(o)"]
        case _:
            return [f"seen.append(m.{filled(rng.choice(VIEW), rng)})"]


def program(rng):
    start = [["o = bytearray(b'hognose')"], [f"m = memoryview({rng.choice(['o', byte_string(rng), 'b0123456789ab'[:1] + repr('0123456789ab')])})"]]
    return start + [statement(rng) for _ in range(rng.randint(3, 7))]
