"""Random class hierarchies: bases, slots, metaclasses, descriptors, special methods, `super`."""

from values import anything, index, small

BASES = ["object", "int", "str", "list", "dict", "tuple", "float", "set", "frozenset", "Exception", "bytes", "type", "complex", "bool", "property", "BaseException", "KeyError", "OSError"]
SPECIAL = {
    "__repr__": ["'R'", "{v}"], "__str__": ["'S'", "{v}"], "__len__": ["{n}", "{v}"], "__bool__": ["True", "{v}"], "__hash__": ["{n}", "{v}"], "__eq__": ["{v}", "NotImplemented"],
    "__lt__": ["{v}", "NotImplemented"], "__add__": ["('add', a)", "NotImplemented"], "__radd__": ["('radd', a)", "NotImplemented"], "__iadd__": ["('iadd', a)", "NotImplemented", "self"],
    "__getitem__": ["('item', a)", "{v}"], "__contains__": ["{v}"], "__iter__": ["iter({v})", "{v}"], "__next__": ["{v}"], "__call__": ["('call', a)"], "__index__": ["{n}", "{v}"],
    "__int__": ["{n}", "{v}"], "__float__": ["{v}", "1.5"], "__getattr__": ["('attr', a)"], "__getattribute__": ["('always', a)", "object.__getattribute__(self, *a)"],
    "__setattr__": ["seen.append(('set', a))", "object.__setattr__(self, *a)"], "__delattr__": ["seen.append(('del', a))"], "__get__": ["('get', a[0] is None)"], "__set__": ["seen.append(('set', a[1:]))"],
    "__delete__": ["seen.append('delete')"], "__set_name__": ["seen.append(('name', a[1]))"], "__enter__": ["'entered'"], "__exit__": ["{v}"], "__format__": ["'F'", "{v}"], "__neg__": ["'neg'"],
    "__invert__": ["{v}"], "__mul__": ["('mul', a)", "NotImplemented"], "__rmul__": ["('rmul', a)"], "__matmul__": ["'@'"], "__pow__": ["('pow', a)"], "__rpow__": ["('rpow', a)"], "__divmod__": ["{v}"],
    "__round__": ["('round', a)"], "__reversed__": ["{v}"], "__missing__": ["('missing', a)"], "__dir__": ["['z', 'y']", "{v}"], "__sizeof__": ["{v}"], "__init_subclass__": ["None"], "__class_getitem__": ["('of', a)"],
    "__new__": ["object.__new__(self)", "super().__new__(self)", "{v}"], "__init__": ["None", "{v}", "seen.append(('init', a))", "super().__init__()"], "__del__": ["seen.append('del')"], "__instancecheck__": ["{v}"], "__subclasscheck__": ["{v}"],
    "__and__": ["NotImplemented", "'and'"], "__or__": ["'or'"], "__ror__": ["'ror'"], "__sub__": ["NotImplemented"], "__rsub__": ["('rsub', a)"], "__ge__": ["'ge'"], "__gt__": ["NotImplemented"], "__ne__": ["{v}"],
    "__length_hint__": ["{v}"], "__bytes__": ["{v}"], "__complex__": ["{v}", "1j"], "__abs__": ["{v}"], "__trunc__": ["{v}"], "__floor__": ["{v}"], "__delitem__": ["seen.append(('delitem', a))"], "__setitem__": ["seen.append(('setitem', a))"],
    "__reduce__": ["{v}", "(int, (1,))"], "__copy__": ["{v}"], "__mro_entries__": ["(int,)", "{v}"], "__prepare__": ["{{}}"], "__buffer__": ["memoryview(b'xy')", "{v}"], "__subclasshook__": ["{v}"], "__doc__": ["1"], "__slots__": ["1"],
}
# Iterating over one of these would not end.
ENDLESS = ["__getitem__", "__next__", "__getattr__", "__getattribute__"]
USES = [
    "repr(o)", "str(o)", "len(o)", "bool(o)", "hash(o) is None", "o == {v}", "o != {v}", "o < {v}", "{v} < o", "o + {v}", "{v} + o", "o + p", "o * {w}", "{w} * o", "o[{v}]", "o[{n}:{n}]", "{v} in o", "list(o)", "iter(o) is o",
    "next(o)", "o({v})", "o()", "o.x", "o.y", "o.m()", "o.__dict__", "o.__class__.__name__", "int(o)", "float(o)", "complex(o)", "[1, 2, 3][o]", "range(o)", "f'{{o}}'", "f'{{o!r:>{w}}}'", "format(o, {s})", "-o", "~o", "abs(o)", "round(o, {n})",
    "round(o)", "divmod(o, {v})", "o ** {w}", "{w} ** o", "pow(o, 2, 3)", "o @ p", "o | {v}", "{v} | o", "o & p", "o - {v}", "{v} - o", "sorted([p, o])", "max(o, p)", "reversed(o)", "dir(o)[:3]", "isinstance(o, {c})", "isinstance({v}, {c})",
    "issubclass({c}, {c})", "issubclass({v}, {c})", "{c}.x", "{c}.m", "{c}.m(o)", "{c}({v})", "{c}({v}, {v})", "{c}(k={v})", "{c}[{v}]", "{c} | None", "[k.__name__ for k in {c}.__mro__]", "{c}.__base__.__name__", "sorted(k for k in {c}.__dict__ if k[0] != '_')",
    "{c}.__qualname__, {c}.__module__", "getattr(o, 'x', {v})", "hasattr(o, {s})", "vars(o)", "operator.index(o)", "copy.copy(o) is o", "bytes(o)", "math.floor(o)", "math.trunc(o)", "operator.length_hint(o, {n})", "object.__repr__(o)[:10]", "{c}.__new__({c})",
    "{c}.__init__(o, {v})", "{c}.__eq__(o, {v})", "super({c}, o).m()", "super({c}, o).x", "super({c}, {c}).m", "type(o).__name__", "{{o: 1}}[o]", "[o, p].index(o)", "[o] == [o]", "dict(o)", "{c}.__slots__", "{c}.__subclasses__() == []", "'%s %r' % (o, o)", "sum([o, p], {v})",
    "type('T', ({c}, {c}), {{'x': 1}}).__mro__[1].__name__", "type('T', ({c},), {{}})({v})", "o.__eq__(p)", "o.__format__('')", "o.__sizeof__() > 0", "o.__reduce_ex__(2)[0].__name__", "memoryview(o).tolist()", "{c}.__annotations__", "{c}.__doc__", "o.__init_subclass__()",
]
CHANGES = ["o.x = {v}", "o.y = {v}", "del o.x", "o.z = {v}", "{c}.x = {v}", "del {c}.m", "o[{v}] = {v}", "del o[{v}]", "o += {v}", "o *= {w}", "o.__class__ = {c}", "{c}.__bases__ = ({c},)", "{c}.__bases__ = (object, {c})", "{c}.m = lambda self: 'new'",
           "o.__dict__ = {v}", "{c}.__name__ = {v}", "with o as e: seen.append(e)", "for x in o: seen.append(x); break", "x, *y = o", "{c}.__repr__ = lambda self: 'patched'", "del {c}.__repr__", "{c}.__slots__ = ()", "p.x, o.x = 1, 2", "{c}.__hash__ = None",
           "{c}.__eq__ = lambda self, other: True", "del p", "o.m = 3", "{c}.__getattr__ = lambda self, name: name", "o.__class__ = int", "{c}.__abstractmethods__ = {{'m'}}", "{c}.__doc__ = {v}", "async def f():\n    async with o: pass"]


def filled(text, rng, classes):
    makers = {"v": anything, "n": index, "w": small, "s": lambda rng: rng.choice(["'x'", "''", "'y'", "'>8'", "'__dict__'"]), "c": lambda rng: rng.choice(classes)}
    text = text.replace("{{", "\0").replace("}}", "\1")
    for hole, maker in makers.items():
        mark = "{" + hole + "}"
        while mark in text:
            text = text.replace(mark, maker(rng).replace("{", "\0").replace("}", "\1"), 1)
    return text.replace("\0", "{").replace("\1", "}")


def member(rng, classes):
    match rng.randrange(12):
        case 0 | 1 | 2 | 3 | 4:
            name = rng.choice(list(SPECIAL))
            result = filled(rng.choice(SPECIAL[name]), rng, classes)
            head = rng.choice(["", "", "", f"seen.append({name!r}); "])
            if name in ENDLESS:
                head = f"seen.append({name!r}); "
            return [f"    def {name}(self, *a, **k): {head}return {result}"]
        case 5:
            return [f"    def m(self): return ['{rng.choice('mnop')}', super().m()]" if rng.random() < 0.6 else "    def m(self): return ['end']"]
        case 6:
            return ["    @property", f"    def {rng.choice('xy')}(self): return {filled('{v}', rng, classes)}"]
        case 7:
            return [f"    {rng.choice('xyz')} = {filled(rng.choice(['{v}', 'D()', 'D()', '{c}', '{c}()', 'classmethod(D())', 'len', 'functools.cached_property(lambda self: 4)', 'staticmethod(len)']), rng, classes)}"]
        case 8:
            return [f"    __slots__ = {rng.choice([repr(('x',)), repr(('x', 'y')), '()', repr('z'), repr(('__dict__',)), repr(('__weakref__', 'x')), '(1,)', repr(('x', 'x')), repr(['m']), repr({'x': 'doc'}), repr(('__m', 'z'))])}"]
        case 9:
            return [f"    @{rng.choice(['classmethod', 'staticmethod', 'property', 'functools.cached_property', 'functools.lru_cache'])}", f"    def {rng.choice('mxy')}(*a): return len(a)"]
        case 10:
            return [f"    def {rng.choice(['m', '__init__', '__new__', '__init_subclass__'])}(self, *a, **k):", f"        seen.append((len(a), k))", f"        return super().{rng.choice(['m', '__init__', '__new__', 'x'])}(*a)"]
        case _:
            return [f"    {rng.choice(['x: int', 'y: D = 3', '__hash__ = None', '__match_args__ = (1,)', 'def __eq__(self, other): return type(self) is type(other)', '__iter__ = None', '__contains__ = None', '__radd__ = None', '__m = 3', '__class__ = int', '__qualname__ = 3', '__module__ = 1'])}"]


def program(rng):
    made = [["import copy, functools, math, operator"],
            ["class D:", f"    def __get__(self, o, kind=None): return ('D', o is None, kind and kind.__name__)", *(["    def __set__(self, o, value): seen.append(('set', value))"] if rng.random() < 0.5 else []),
             "    def __set_name__(self, owner, name): seen.append((owner.__name__, name))"]]
    classes = ["D"]
    if rng.random() < 0.35:
        body = [line for _ in range(rng.randint(1, 3)) for line in member(rng, classes)]
        made.append([f"class Meta(type):", *body])
    for name in "ABC"[:rng.randint(1, 3)]:
        bases = [rng.choice(classes[1:] * 3 + ["object"] + BASES) for _ in range(rng.choice([0, 1, 1, 1, 2]))]
        keywords = (["metaclass=Meta"] if len(made) > 2 and made[2][0].startswith("class Meta") and rng.random() < 0.6 else []) + (["k=1"] if rng.random() < 0.06 else [])
        body = [line for _ in range(rng.randint(1, 4)) for line in member(rng, classes)]
        made.append([f"class {name}({', '.join(bases + keywords)}):", *body])
        classes.append(name)
    last = classes[-1]
    made.append([filled(f"o = {last}({rng.choice(['', '', '{v}', '{v}, {v}'])})", rng, classes)])
    made.append([filled(f"p = {{c}}({rng.choice(['', '', '{v}'])})", rng, classes)])
    for _ in range(rng.randint(4, 9)):
        if rng.random() < 0.3:
            made.append(filled(rng.choice(CHANGES), rng, classes).split("\n"))
        else:
            made.append([f"seen.append({filled(rng.choice(USES), rng, classes)})"])
    return made
