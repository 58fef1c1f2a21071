"""The statements of generated programs: classes, generators, coroutines, patterns and the rest.

A statement is a list of lines that stand alone, so a driver can drop any of them. Observations are
appended to `seen`; `{v}` and its like are the holes that `generate.Writer` fills.
"""

from generate import ERRORS, Writer

SHAPES = [
    # Binding and unpacking.
    ["{N} = {v}", "seen.append({N})"],
    ["{N} = {call}", "seen.append({N})"],
    ["{N} = {call}"],
    ["seen.append({call})"],
    ["seen.append({call})"],
    ["seen.append({call})"],
    ["seen.append({v} {op} {v})"],
    ["seen.append({v} {op} {v} {op} {v})"],
    ["{N} {aug}= {v}", "seen.append({N})"],
    ["x, *y = {v}", "seen.append((x, y))"],
    ["x, y = {v}", "seen.append((x, y))"],
    ["*x, (y, *z) = {v}, {v}", "seen.append((x, y, z))"],
    ["{N}[{v}] = {v}", "seen.append({N})"],
    ["{N}[{n}:{n}] = {v}", "seen.append({N})"],
    ["del {N}[{v}]", "seen.append({N})"],
    ["del {N}", "seen.append({N})"],
    ["for i, x in enumerate({v}):", "    if i > 3: break", "    seen.append(x)", "else:", "    seen.append('else')"],
    ["i = 0", "while i < 4:", "    i += 1", "    if i == {n}: continue", "    seen.append({v})", "    if i == {n}: break",
     "else:", "    seen.append('done')"],
    ["seen.append(f'{{{v}!s:>{{{n}}}}} {{{i}=}} {{{i}:{F}}}')"],
    ["seen.append(f'{{{i}:{F}}}|{{{i}!r:{F}}}')"],
    ["seen.append(format({i}, {f}))"],
    # Functions and closures.
    ["def f(a, b={v}, *args, c={v}, **rest):", "    return a, b, args, c, rest", "seen.append(f({v}, *{v}))"],
    ["def f(a, /, b, *, c):", "    return a, b, c", "seen.append(f({v}, {v}, c={v}))", "seen.append(f(*{v}, **{v}))"],
    ["def f(a, b):", "    return a {op} b", "seen.append(f({v}))"],
    ["def outer(n):", "    def step(by={i}):", "        nonlocal n", "        n = n {arith} by", "        return n",
     "    return step", "g = outer({i})", "seen.append((g(), g({v}), g()))"],
    ["fs = [lambda x=x: x {op} {v} for x in {v}]", "seen.append([h() for h in fs])"],
    ["def f(n):", "    return n if n == 0 else f(n - 1)", "seen.append(f({v}))"],
    # Exceptions.
    ["try:", "    raise {E}({v})", "except {E} as error:", "    seen.append((error, error.args))",
     "finally:", "    seen.append('finally')"],
    ["try:", "    try:", "        {N} = {call}", "    finally:", "        raise {E}({v})", "except Exception as error:",
     "    seen.append((error, error.__context__, error.__cause__))"],
    ["try:", "    raise {E}({v}) from {E}({v})", "except ({E}, {E}) as error:", "    seen.append(error.__cause__)"],
    ["raise {v}"],
    ["raise {E} from {v}"],
    ["def f():", "    for i in range(3):", "        try:", "            return i {op} {v}", "        finally:",
     "            if i < {n}: continue", "            seen.append(i)", "seen.append(f())"],
    ["try:", "    raise ExceptionGroup({s}, [{E}({v}), {E}({v})])", "except* {E} as group:",
     "    seen.append((str(group), group.exceptions))"],
    ["e = {E}({v}, {v})", "e.add_note({s})", "seen.append((str(e), repr(e), e.__notes__))"],
    ["assert {v}, {v}"],
    ["with {v} as x:", "    seen.append(x)"],
    ["class M:", "    def __enter__(self): return {v}", "    def __exit__(self, kind, error, trace):",
     "        seen.append((kind, error)); return {v}", "with M() as x, M() as y:", "    seen.append((x, y, {call}))"],
    # Classes.
    ["class A:", "    def __init__(self, v): self.v = v", "    def {D}(self, *args): return {v}",
     "    def __repr__(self): return f'A({{self.v!r}})'", "o = A({v})", "seen.append((o, {use}))"],
    ["class A:", "    def {B}(self, other): seen.append('{B}'); return {v}", "    def __repr__(self): return 'A()'",
     "class C(A):", "    def {B}(self, other): return NotImplemented", "seen.append(A() {op} {v})", "seen.append({v} {op} C())",
     "seen.append(A() {op} C())"],
    ["class A:", "    x = {v}", "    @property", "    def p(self): return self.x {op} {v}", "    @p.setter",
     "    def p(self, value): self.x = value", "o = A()", "seen.append(o.p)", "o.p = {v}", "seen.append((o.x, A.x))", "del o.p"],
    ["class A:", "    __slots__ = {slots}", "o = A()", "o.x = {v}", "seen.append(o.x)", "o.y = {v}", "del o.x", "o.x"],
    ["class R:", "    def __get__(self, o, kind=None): return (o is None, kind.__name__)",
     "    def __set__(self, o, value): seen.append(value); {E_call}", "    def __set_name__(self, owner, name): seen.append(name)",
     "class A:", "    r = R()", "seen.append((A.r, A().r))", "A().r = {v}"],
    ["class A:", "    def m(self): return ['A']", "    def __getattr__(self, name): return name", "class B(A):",
     "    def m(self): return ['B'] + super().m()", "class C(A):", "    def m(self): return ['C'] + super().m()",
     "class D(B, C): pass", "seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))", "class E(A, {base}): pass",
     "seen.append(E.__base__.__name__)"],
    ["class A({base}):", "    def __len__(self): return {n}", "    def __bool__(self): return {v}",
     "    def __iter__(self): return iter({v})", "    def __eq__(self, other): return {v}", "seen.append(bool(A()))",
     "seen.append(len(A()))", "seen.append(list(A()))", "seen.append(A() == {v})", "seen.append({v} in [A()])", "hash(A())"],
    ["class A({base}):", "    def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)",
     "    def __init_subclass__(cls, **more): seen.append((cls.__name__, more))",
     "class B(A, k={v}): pass", "o = B({v})", "seen.append(o == {v})", "seen.append(isinstance(o, {base}))", "o.new = {v}",
     "seen.append(o.__dict__)"],
    ["class A({base}): pass", "o = A({v})", "seen.append(repr(o)[:1] != '<' and o)", "seen.append({use})"],
    ["class M(type):", "    def __call__(cls, *args): seen.append(args); return super().__call__(*args)",
     "    def __getitem__(cls, item): return item", "    def __instancecheck__(cls, o): return {v}",
     "class A(metaclass=M):", "    def __init__(self, *args): return {v}", "seen.append(A[{v}, {n}:{n}])",
     "seen.append(isinstance({v}, A))", "A({v})"],
    ["class A:", "    @classmethod", "    def c(cls, *a): return cls.__name__, a", "    @staticmethod", "    def s(a): return a",
     "    def m(self, a): return a", "seen.append((A.c({v}), A().c(), A.s({v})))", "seen.append(A.m({v}))"],
    ["class A:", "    def __index__(self): return {v}", "    def __int__(self): return {v}", "    def __float__(self): return {v}",
     "seen.append([1, 2, 3][A()])", "seen.append(int(A()))", "seen.append(float(A()))", "seen.append(range(A()))",
     "seen.append('ab' * A())", "seen.append(hex(A()))", "seen.append(round(2.567, A()))"],
    ["class A:", "    def __format__(self, spec): return {v}", "    def __str__(self): return {v}", "    def __repr__(self): return {v}",
     "    def __hash__(self): return {v}", "seen.append(f'{{A()}}')", "seen.append(str(A()))", "seen.append(repr(A()))",
     "seen.append({{A(): 1}} is None)"],
    ["class A:", "    def __getitem__(self, k): seen.append(k); return {v}", "    def __contains__(self, k): return {v}",
     "    def __setitem__(self, k, value): seen.append((k, value))", "o = A()", "seen.append(o[{v}])", "o[{n}:{n}, ...] = {v}",
     "seen.append({v} in o)", "del o[{v}]"],
    # Generators and coroutines.
    ["def gen():", "    try:", "        got = yield {v}", "        seen.append(got)", "        yield got {op} {v}",
     "    except {E} as error:", "        seen.append(error)", "        yield {v}", "    finally:", "        seen.append('closed')",
     "    return {v}", "g = gen()", "seen.append(next(g))", "seen.append({drive})", "seen.append({drive})", "seen.append({drive})"],
    ["def inner():", "    r = yield {v}", "    return r", "def gen():", "    r = yield from inner()", "    yield r",
     "    yield from {v}", "g = gen()", "seen.append(next(g))", "seen.append(g.send({v}))", "seen.append(list(g))"],
    ["class W:", "    def __await__(self):", "        r = yield {v}", "        return r", "async def co(n):",
     "    try:", "        return [await W() for _ in range(n)]", "    except {E} as error:", "        return error",
     "g = co(2)", "seen.append(g.send(None))", "seen.append({drive})", "seen.append({drive})"],
    ["async def items():", "    for x in {v}:", "        yield x", "async def co():",
     "    return [x {op} {v} async for x in items()]", "co().send(None)"],
    ["g = (x {op} {v} for x in {v})", "seen.append(next(g, 'end'))", "seen.append(list(g))"],
    # Patterns.
    ["match {v}:", "    case [x, *y]: seen.append(('seq', x, y))", "    case {{'k': x, **y}}: seen.append(('map', x, y))",
     "    case str(x) | bytes(x): seen.append(('text', x))", "    case int(x) if x > {n}: seen.append(('int', x))",
     "    case None | True: seen.append('single')", "    case complex(real=x, imag=y): seen.append((x, y))",
     "    case x: seen.append(('any', type(x).__name__))"],
    ["class P:", "    __match_args__ = {slots}", "    x, y = {v}, {v}", "match P():",
     "    case P({i}, y): seen.append(('one', y))", "    case P(x): seen.append(('two', x))"],
    ["match {v}, {v}:", "    case (x, (y, _)): seen.append((x, y))", "    case ([], x) | (x, []): seen.append(x)",
     "    case ({i}, _): seen.append('const')", "    case _: seen.append('no')"],
    ["if (w := {v}) and {v} or not {v}:", "    seen.append(w)", "elif {v}:", "    seen.append('elif')"],
]

UNARY_USES = ["len(o)", "bool(o)", "str(o)", "list(o)", "o[{v}]", "o({v})", "-o", "abs(o)", "o == {v}", "o < {v}", "hash(o) == 0",
              "o.v", "o + {v}", "{v} + o", "{v} in o", "int(o)", "f'{{o:>9}}'", "o * {n}", "sorted([o, o])", "dict(o)", "o.zz",
              "iter(o) is o", "reversed(o)", "bytes(o)", "round(o)", "divmod(o, {v})", "o @ {v}", "o << 1", "'%s' % o", "[*o]",
              "max(o, {v})", "o.__class__.__name__", "{{o: 1}} and 0"]
DUNDERS = ["__len__", "__bool__", "__iter__", "__getitem__", "__call__", "__neg__", "__abs__", "__eq__", "__lt__", "__hash__",
           "__add__", "__radd__", "__contains__", "__int__", "__format__", "__mul__", "__str__", "__next__", "__reversed__",
           "__bytes__", "__round__", "__index__", "__getattr__", "__float__", "__matmul__", "__divmod__", "__class_getitem__",
           "__missing__", "__length_hint__", "__keys__", "__iadd__", "__invert__", "__trunc__"]
REFLECTED = ["__add__", "__radd__", "__eq__", "__lt__", "__mul__", "__rmul__", "__sub__", "__rsub__", "__or__", "__ror__",
             "__mod__", "__rmod__", "__ge__", "__contains__", "__pow__", "__rpow__", "__and__", "__rfloordiv__", "__ne__"]
DRIVES = ["next(g)", "g.send({v})", "g.throw({E})", "g.throw({E}({v}))", "g.close()", "next(g, {v})", "g.throw({v})"]
BASES = ["object", "int", "str", "list", "dict", "tuple", "float", "set", "Exception", "bool", "bytes", "complex", "type", "frozenset"]
SLOTS = ["('x',)", "('x', 'y')", "()", "'x'", "['y', 'x']", "('x', '__dict__')", "{v}", "('1',)"]
ARITHMETIC = ["+", "-", "*", "//", "%", "&", "|", "^", "/"]
OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=", "in", "not in",
             "and", "or"]


class Program(Writer):
    """A `Writer` that knows the holes of statements too."""

    def hole(self, kind):
        choices = {"N": self.names, "op": OPERATORS, "arith": ARITHMETIC, "aug": ARITHMETIC, "E": ERRORS, "D": DUNDERS,
                   "B": REFLECTED, "base": BASES}
        if kind in choices:
            return self.pick(choices[kind])
        match kind:
            case "call":
                return self.call()
            case "use":
                return self.filled(self.pick(UNARY_USES))
            case "drive":
                return self.filled(self.pick(DRIVES))
            case "slots":
                return self.filled(self.pick(SLOTS))
            case "E_call":
                return self.pick(["", f"raise {self.pick(ERRORS)}(value)"])
            case "F":
                return self.pick([".3f", ">8", "08.2f", "x", "e", ",", "+d", "g", "s", "%", "_", "#x", "^9", "c", ".2"])
            case _:
                return super().hole(kind)

    def statements(self):
        """Three bindings and two to six statements, each a list of lines."""
        made = [[f"{name} = {self.value()}"] for name in self.names]
        for _ in range(self.rng.randint(2, 6)):
            shape = self.pick(SHAPES)
            # One `B` a shape: both classes of a pair then define the same operator.
            fixed = {"{B}": self.hole("B"), "{op}": self.hole("op")}
            lines = []
            for line in shape:
                for hole, text in fixed.items():
                    line = line.replace(hole, text)
                lines.append(self.filled(line))
            made.append(lines)
        return made


def program(rng):
    return Program(rng).statements()
