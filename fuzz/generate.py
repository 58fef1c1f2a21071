"""Small deterministic programs, made at random from a seed.

A program is the body of a function that returns what it found: a list of observations. Each
statement that may fail stands in a `try` of its own that notes the error's type and message, so one
failure does not hide what follows. No program prints an address, a time or the order of a set.
"""

INTEGERS = [
    "0", "1", "-1", "2", "3", "7", "-7", "10", "255", "-256", "2**31", "2**47", "-2**47", "2**62",
    "2**63", "-2**63", "2**64 + 1", "10**20", "-10**25", "True", "False",
]
FLOATS = [
    "0.0", "-0.0", "1.0", "-1.5", "0.1", "2.5", "3.5", "1e16", "1e22", "1.5e300", "5e-324", "1e-7",
    "123456.789", "float('inf')", "float('-inf')", "float('nan')", "-2.0", "0.5",
]
COMPLEXES = ["0j", "1j", "1+2j", "-1.5-0.0j", "complex('nan+1j')"]
STRINGS = [
    "''", "'a'", "'abc'", "'Hello, World'", "'éà'", "'😀x'", "'a b  c'", "'\\t\\n'", "'12'", "'-3.5'",
    "'ß'", "'ǅ'", "'a\\x00b'", "'%s %d'", "'{} {}'", "'x=1,y=2'", "'ABCabc'", "' pad '", "'\"'", "\"'\"",
    "'ı'", "'0x1f'", "'1_000'", "'ab' * 3", "'\\ud800'", "'ﬁ'",
]
BYTES = ["b''", "b'abc'", "b'\\x00\\xff'", "bytearray(b'xyz')", "b'a,b'", "b' 12 '"]
OTHERS = ["None", "...", "NotImplemented", "int", "str", "list", "range(3)", "range(10, 0, -3)",
          "slice(1, None, 2)", "range(0)", "ValueError('v')", "type(None)"]
FORMATS = [
    "", "d", "x", "#x", "#b", "o", "08", "+", " ", ",", "_", "e", ".3e", ".2f", "g", ".4g", "#g", "%", ".1%",
    ">10", "<10", "^10", "*^9", "=+8", "010.3f", "s", ".2", "c", "n", "_b", "_x", ",.2f", "z.1f", "+.0e",
    "!r", "10s", "E", "G", "F", "#.3g", "08,", "020,d", "é>5", "{}", ".0f", "-08.2f", "_d", ",d", "X", ".", "5.",
    "#o", "08x", "+_", "^+12.3", "r",
]
PERCENTS = ["%d", "%5d", "%-5d|", "%05d", "%x", "%#x", "%o", "%s", "%r", "%a", "%.3f", "%e", "%g", "%c", "%%",
            "%+d", "% d", "%10.2f", "%.2s", "%i", "%u", "%*d", "%(a)s", "%", "%q", "%.0f", "%#.3g", "%5.1r"]
BINARY = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@", "==", "!=", "<", "<=", ">",
          ">=", "in", "not in", "and", "or", "is"]
STR_CALLS = [
    ".upper()", ".lower()", ".title()", ".swapcase()", ".casefold()", ".capitalize()", ".strip()", ".lstrip({s})",
    ".rstrip({s})", ".split()", ".split({s})", ".rsplit({s}, {n})", ".split(None, {n})", ".splitlines()",
    ".partition({s})", ".rpartition({s})", ".replace({s}, {s})", ".replace({s}, {s}, {n})", ".find({s})",
    ".rfind({s}, {n})", ".index({s})", ".count({s})", ".count({s}, {n}, {n})", ".startswith({s})",
    ".endswith(({s}, {s}))", ".center({n}, {s})", ".ljust({n})", ".rjust({n}, '*')", ".zfill({n})",
    ".expandtabs({n})", ".isalpha()", ".isdigit()", ".isdecimal()", ".isnumeric()", ".isidentifier()",
    ".isprintable()", ".isspace()", ".istitle()", ".isupper()", ".encode()", ".encode('latin-1')",
    ".encode('ascii', 'replace')", ".encode('utf-16-le', 'surrogatepass')", ".encode('ascii', 'xmlcharrefreplace')",
    ".encode('ascii', 'backslashreplace')", ".join({v})", ".translate({{97: 'X', 98: None}})", ".removeprefix({s})",
    ".removesuffix({s})", ".format({v}, {v})", ".format_map({{}})", "[{n}]", "[{n}:{n}]", "[::{n}]", "[{n}:{n}:{n}]",
    " % {v}", " % ({v}, {v})", ".__contains__({v})", ".maketrans({s}, {s})", ".rindex({s}, {n}, {n})",
]
LIST_CALLS = [
    ".append({v})", ".extend({v})", ".insert({n}, {v})", ".pop()", ".pop({n})", ".remove({v})", ".index({v})",
    ".index({v}, {n})", ".count({v})", ".reverse()", ".sort()", ".sort(key=str)", ".sort(key=repr, reverse=True)",
    ".clear()", ".copy()", "[{n}]", "[{n}:{n}]", "[::{n}]", "[{n}:{n}:{n}]", ".__add__({v})", ".__mul__({n})",
    ".__iadd__({v})", ".__setitem__({n}, {v})", ".__setitem__(slice({n}, {n}), {v})", ".__delitem__({n})",
    ".__setitem__(slice({n}, {n}, {n}), {v})", ".__delitem__(slice({n}, {n}, {n}))", ".__contains__({v})",
    ".__getitem__({v})", ".sort(key=len)", ".sort({v})", ".__lt__({v})", ".__reversed__().__length_hint__()",
]
DICT_CALLS = [
    ".get({v})", ".get({v}, {v})", ".pop({v})", ".pop({v}, {v})", ".setdefault({v}, {v})", ".update({v})",
    ".update(a={v})", ".popitem()", ".keys()", ".values()", ".items()", ".copy()", "[{v}]", ".__contains__({v})",
    ".__or__({v})", ".__ior__({v})", ".__eq__({v})", ".fromkeys({v})", ".fromkeys({v}, {v})", ".keys() & {v}",
    ".keys() ^ {v}", ".items() - {v}", ".keys() == {v}", ".__delitem__({v})", ".clear()", ".__reversed__()",
    ".keys() | {v}", ".keys().isdisjoint({v})", ".__setitem__({v}, {v})", ".get()", ".values().mapping",
]
SET_CALLS = [
    ".add({v})", ".discard({v})", ".remove({v})", ".union({v})", ".intersection({v})", ".difference({v})",
    ".symmetric_difference({v})", ".issubset({v})", ".issuperset({v})", ".isdisjoint({v})", ".update({v})",
    ".__and__({v})", ".__or__({v})", ".__le__({v})", ".intersection_update({v})", ".difference_update({v}, {v})",
    ".copy()", ".__contains__({v})", ".__eq__({v})", ".symmetric_difference_update({v})", ".__isub__({v})",
]
INT_CALLS = [
    ".bit_length()", ".bit_count()", ".to_bytes({n}, 'big')", ".to_bytes(8, 'little', signed=True)", ".as_integer_ratio()",
    ".__pow__({v}, {v})", ".__floordiv__({v})", ".__rshift__({v})", ".conjugate()", ".__format__({s})", ".__round__({n})",
    ".is_integer()", ".__divmod__({v})", ".__rsub__({v})", ".__truediv__({v})", ".real", ".denominator",
]
FLOAT_CALLS = [".hex()", ".is_integer()", ".as_integer_ratio()", ".__round__({n})", ".__floor__()", ".__ceil__()",
               ".__trunc__()", ".__divmod__({v})", ".__rpow__({v})", ".__mod__({v})", ".__eq__({v})", ".conjugate()", ".imag"]
BYTES_CALLS = [
    ".hex()", ".hex({s})", ".hex(':', {n})", ".decode()", ".decode('ascii', 'replace')", ".split()", ".split({b})",
    ".find({b})", ".find({n})", ".replace({b}, {b})", ".upper()", ".title()", ".strip({b})", ".join([{b}, {b}])", "[{n}]",
    "[{n}:{n}]", ".count({b})", ".center({n}, b'*')", ".partition({b})", ".zfill({n})", ".startswith({b})", " % {v}",
    ".translate(None, {b})", ".isalnum()", ".expandtabs({n})", ".fromhex({s})", ".__contains__({v})", ".index({b}, {n})",
]
CALLS = [
    "len({v})", "abs({v})", "bool({v})", "int({v})", "int({s}, {n})", "float({v})", "complex({v})", "complex({v}, {v})",
    "str({v})", "repr({v})", "ascii({v})", "bytes({v})", "bytearray({v})", "list({v})", "tuple({v})", "sorted({v})",
    "sorted({v}, key=repr)", "dict({v})", "len(set({v}))", "sum({v})", "sum({v}, {v})", "min({v})", "max({v}, {v})",
    "max({v}, default={v})", "any({v})", "all({v})", "round({v})", "round({v}, {n})", "divmod({v}, {v})", "pow({v}, {v})",
    "pow({v}, {v}, {v})", "hash({i})", "ord({v})", "chr({v})", "hex({v})", "bin({v})", "oct({v})", "list(zip({v}, {v}))",
    "list(zip({v}, {v}, strict=True))", "list(map(str, {v}))", "list(enumerate({v}, {v}))", "list(reversed({v}))",
    "list(filter(None, {v}))", "isinstance({v}, {v})", "issubclass({v}, {v})", "type({v}).__name__", "callable({v})",
    "getattr({v}, {s})", "getattr({v}, {s}, {v})", "hasattr({v}, '__len__')", "iter({v}) is None", "next(iter({v}))",
    "next(iter({v}), {v})", "range({v}, {v})", "list(range({n}, {n}, {n}))", "slice({v}, {v}).indices({n})",
    "format({v}, {f})", "format({v}, {f})", "format({v}, {f})", "{p} % {v}", "{p} % ({v}, {v})", "'{{:{{}}}}'.format({v}, {s})",
    "{v}({v})", "{v}()", "{v}[{v}]", "{v}[{n}:{n}]", "{v}.x", "-{v}", "+{v}", "~{v}", "not {v}", "[*{v}]", "{{**{v}}}",
    "(*{v}, {v})", "{v} if {v} else {v}", "range(*{v})", "int.from_bytes({b}, 'big', signed=True)", "float.fromhex({s})",
    "memoryview({v}).tolist()", "frozenset({v}) == {v}", "f'{{{v}!r:>{{{n}}}}}'", "dict.fromkeys({v}, {v})", "print({v}, sep={v})",
    "str({v}, {s})", "bytes({s}, {s})", "vars({v})", "isinstance({v}, int | {v})", "list({v}.__iter__())", "eval({s})",
    "type({s}, ({v},), {{}})", "int({v}, base={v})", "sorted({v}, reverse={v})", "(lambda a, b=2, *c, d=4, **e: (a, b, c, d, e))(*{v}, **{v})",
    "(lambda a, /, b: (a, b))({v}, a={v})", "(lambda *, k: k)({v})", "(lambda a: a)(*{v})",
]
ERRORS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "StopIteration", "RuntimeError",
          "OSError", "AttributeError", "LookupError", "ArithmeticError", "Exception", "GeneratorExit"]


class Writer:
    """Writes one program: `lines` at an indent, names in scope, random choices."""

    def __init__(self, rng):
        self.rng = rng
        self.names = ["a", "b", "c"]

    def pick(self, items):
        return self.rng.choice(items)

    def value(self, depth=2):
        """An expression for any value, mostly a small one."""
        roll = self.rng.random()
        if roll < 0.22:
            return self.pick(self.names)
        if roll < 0.40:
            return self.integer()
        if roll < 0.50:
            return self.pick(FLOATS)
        if roll < 0.53:
            return f"({self.pick(COMPLEXES)})"
        if roll < 0.66:
            return self.pick(STRINGS)
        if roll < 0.70:
            return self.pick(BYTES)
        if roll < 0.74 or depth == 0:
            return self.pick(OTHERS)
        if roll < 0.92:
            return self.container(depth - 1)
        return self.operation(depth - 1)

    def integer(self):
        text = self.pick(INTEGERS)
        return text if text[0] not in "-T" and "*" not in text else f"({text})"

    def container(self, depth):
        items = [self.value(depth) for _ in range(self.rng.randint(0, 3))]
        match self.rng.randrange(6):
            case 0 | 1:
                return "[" + ", ".join(items) + "]"
            case 2:
                return "(" + "".join(item + ", " for item in items) + ")"
            case 3:
                return "{" + ", ".join(f"{self.key()}: {item}" for item in items) + "}"
            case 4:
                # One member, or small integers: an order all implementations agree on.
                return self.pick(["set()", "{1, 2, 3}", "frozenset({0})", "{'q'}", "{(1, 2)}", "{1, 2}", "{5}"])
            case _:
                return self.comprehension(depth)

    def key(self):
        return self.pick(["1", "'k'", "None", "(1, 2)", "2.5", "True", "'a'", "0", "b'k'"])

    def comprehension(self, depth):
        source = self.value(depth)
        element = self.pick(["x", "x + x", "(x, x)", "str(x)", "-x", "x * 2", "[x]", "x == 1", "f'{x!r:>4}'", "type(x).__name__"])
        test = self.pick(["", "", " if x", " if x != 1", " for _ in range(2)"])
        shape = self.pick(["[{e} for x in {s}{t}]", "list({e} for x in {s}{t})", "{{repr(x): {e} for x in {s}{t}}}",
                           "tuple([{e} for x in {s}{t}])", "sum(1 for x in {s}{t})", "[y for x in {s} for y in (x, {e})]"])
        return shape.format(e=element, s=source, t=test)

    def operation(self, depth):
        return f"({self.value(depth)} {self.pick(BINARY)} {self.value(depth)})"

    def filled(self, template):
        """`template` with each `{…}` an expression of its own."""
        out, rest = [], template
        while "{" in rest:
            head, _, rest = rest.partition("{")
            out.append(head)
            if rest.startswith("{"):
                out.append("{")
                rest = rest[1:]
                continue
            kind, _, rest = rest.partition("}")
            out.append(self.hole(kind))
        return ("".join(out) + rest).replace("}}", "}")

    def hole(self, kind):
        match kind:
            case "s":
                return self.pick(STRINGS)
            case "n":
                return self.pick(["0", "1", "2", "-1", "-2", "3", "5", "10", "None", "True", "2**70", "-100", "'1'"])
            case "i":
                return self.pick([*INTEGERS, *FLOATS[:14], "(1, 2)", "[]", "{}", "()"])
            case "b":
                return self.pick(BYTES)
            case "f":
                return repr(self.pick(FORMATS))
            case "p":
                return repr(self.pick(PERCENTS) + self.pick(["", "", " %s"]))
            case _:
                return self.value(1)

    def call(self):
        """A call on a value of a known kind, or of a builtin."""
        match self.rng.randrange(12):
            case 0 | 1:
                return f"({self.pick(STRINGS)}){self.filled(self.pick(STR_CALLS))}"
            case 2:
                return f"{self.pick(BYTES)}{self.filled(self.pick(BYTES_CALLS))}"
            case 3:
                return f"{self.pick(INTEGERS[:1]) and '(' + self.integer() + ')'}{self.filled(self.pick(INT_CALLS))}"
            case 4:
                return f"({self.pick(FLOATS)}){self.filled(self.pick(FLOAT_CALLS))}"
            case 5:
                return f"[3, 1, 2]{self.filled(self.pick(LIST_CALLS))}"
            case 6:
                return "{1: 2, 'k': 'v'}" + self.filled(self.pick(DICT_CALLS))
            case 7:
                return "{1, 2}" + self.filled(self.pick(SET_CALLS))
            case _:
                return self.filled(self.pick(CALLS))
