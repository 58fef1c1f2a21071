"""Methods and operators of `str`, on text with surrogates, case pairs, combining marks and digits."""

from values import anything, index, small, string

METHODS = sorted(name for name in dir(str) if not name.startswith("__"))
CODECS = ["utf-8", "latin-1", "ascii", "utf-16", "utf-16-le", "utf-32", "utf-7", "cp1252", "unicode_escape", "raw_unicode_escape", "punycode", "idna", "nope"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass", "nope"]
ARGUMENTS = {
    "encode": ["{C}", "{C}, {H}", "{C}, {H}", "errors={H}"], "split": ["", "{s}", "{s}, {n}", "None, {n}", "sep={s}, maxsplit={n}"],
    "replace": ["{s}, {s}", "{s}, {s}, {n}", "{s}, {s}, count={n}"], "center": ["{n}", "{w}, {s}"], "join": ["[{s}, {s}]", "({s}, {v})", "{s}", "{v}"],
    "translate": ["{{97: {s}, 98: None, 49: 50}}", "str.maketrans({s}, {s})", "{v}", "[{s}, {s}]"], "maketrans": ["{s}, {s}", "{s}, {s}, {s}", "{{{s}: {v}}}"],
    "startswith": ["{s}", "({s}, {s})", "{s}, {n}", "{s}, {n}, {n}", "{v}"], "splitlines": ["", "True", "keepends={v}"],
    "expandtabs": ["", "{n}", "tabsize={w}"], "format": ["{v}, {v}", "a={v}"], "format_map": ["{{'a': {v}}}", "{v}"],
    "strip": ["", "{s}", "None", "{v}"], "zfill": ["{n}", "{w}"], "removeprefix": ["{s}", "{v}"], "find": ["{s}", "{s}, {n}", "{s}, {n}, {n}", "{v}"],
    "partition": ["{s}", "{v}"],
}
for alias, of in {"rsplit": "split", "ljust": "center", "rjust": "center", "endswith": "startswith", "lstrip": "strip", "rstrip": "strip",
                  "removesuffix": "removeprefix", "rfind": "find", "index": "find", "rindex": "find", "count": "find", "rpartition": "partition"}.items():
    ARGUMENTS[alias] = ARGUMENTS[of]
SHAPES = [
    "{s}[{n}]", "{s}[{n}:{n}]", "{s}[::{n}]", "{s} + {s}", "{s} * {w}", "{s} in {s}", "{s} < {s}", "{s} == {s}", "len({s})", "repr({s})",
    "ascii({s})", "list({s})", "sorted({s})", "ord({s})", "{s} % {v}", "{s} % ({v}, {v})", "f'{{{s}!r:>{w}}}'", "str({v})", "eval(repr({s})) == {s}",
    "int({s})", "float({s})", "max({s}, default=None)", "[c.isalnum() for c in {s}]", "[(c.upper(), c.lower(), c.title(), c.casefold()) for c in {s}]",
    "[c.isprintable() for c in {s}]", "hash({s}) == hash({s} + '')", "str({s}.encode({C}, {H}), {C})", "{s}.encode({C}, {H}).decode({C}, {H})",
    "{s}.isidentifier(), {s}.isdecimal(), {s}.isnumeric()", "''.join(reversed({s}))", "{s}.__contains__({v})", "{s}.__getitem__({v})",
    "{s}.__format__('>{w}')", "{s}.__mul__({v})", "{s}.__add__({v})", "{s}.__mod__({v})", "'{{0[{w}]}} {{0.real}}'.format({v})", "{s}.__lt__({v})",
]


def filled(shape, rng):
    makers = {
        "s": string, "v": anything, "n": index, "w": small, "C": lambda rng: repr(rng.choice(CODECS)), "H": lambda rng: repr(rng.choice(HANDLERS)),
    }
    # What is doubled stands for itself.
    shape = shape.replace("{{", "\0").replace("}}", "\1")
    for hole, maker in makers.items():
        mark = "{" + hole + "}"
        while mark in shape:
            shape = shape.replace(mark, maker(rng).replace("{", "\0").replace("}", "\1"), 1)
    return shape.replace("\0", "{").replace("\1", "}")


def expression(rng):
    if rng.random() < 0.3:
        return filled(rng.choice(SHAPES), rng)
    name = rng.choice(METHODS)
    shapes = ARGUMENTS.get(name, ["", "", "", "{v}"])
    if rng.random() < 0.05:
        shapes = ["", "{v}", "{v}, {v}", "x={v}", "*{v}"]
    return filled(f"{{s}}.{name}({rng.choice(shapes)})", rng)


def program(rng):
    return [[f"seen.append({expression(rng)})"] for _ in range(rng.randint(3, 8))]
