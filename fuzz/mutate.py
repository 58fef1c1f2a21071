"""Mutations of Python programs: of the tree, and of the tokens.

A mutant need not mean anything, nor even parse. It only has to lead the interpreter somewhere its
tests do not: every mutant ends in a result or in a Python error, whatever it does.
"""

import ast
import copy
import io
import tokenize

ODD_VALUES = [
    "0", "-1", "1", "2**63", "-2**63", "2**64 - 1", "10**30", "0.0", "-0.0", "1e308", "1e-320",
    "float('nan')", "float('inf')", "True", "None", "...", "NotImplemented", "''", "'\\ud800'",
    "'x' * 1000", "b''", "b'\\xff'", "bytearray(b'ab')", "()", "(1, 2)", "[]", "[[]]", "{}",
    "{1: 2}", "set()", "frozenset({1})", "range(0)", "range(10**20)", "slice(None)", "1j", "int",
    "type", "object", "object()", "super", "len", "print", "(lambda *a, **k: a)", "iter([])",
    "(i for i in ())", "memoryview(b'abc')", "Exception", "ValueError('x')", "StopIteration",
    "BaseException", "property()", "staticmethod(len)", "classmethod(int)", "type('T', (), {})",
    "__import__('sys')", "globals()", "locals()", "dict", "list", "tuple", "str", "__builtins__",
    "complex(0, float('nan'))", "''.join", "[].append", "int.__add__", "dict.fromkeys", "zip()",
    "map(len, [])", "enumerate([])", "reversed([1])", "{}.items()", "{1: 1}.keys()",
    "type.__dict__", "object.__new__", "(yield)", "(await x)", "[*[]]", "vars", "eval", "exec",
]
ODD_CONSTANTS = [
    0, 1, -1, 2, 255, 256, 2**31, 2**47, 2**48, 2**62, 2**63 - 1, 2**63, 2**64, 10**40, 0.5, 1e300,
    "", "a", "\0", "\x7f", "é", "😀", "%s", "{}", "{0.a[1]:>9}", "__class__", "__dict__", "__init__",
    b"", b"\0", None, True, False, ..., 1j,
]
BINARY = [
    ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.LShift, ast.RShift,
    ast.BitAnd, ast.BitOr, ast.BitXor, ast.MatMult,
]
COMPARISONS = [
    ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Is, ast.IsNot, ast.In, ast.NotIn,
]
METHODS = [
    "__init__", "__new__", "__del__", "__getattr__", "__getattribute__", "__setattr__", "__eq__",
    "__hash__", "__len__", "__iter__", "__next__", "__getitem__", "__call__", "__get__", "__set__",
    "__enter__", "__exit__", "__repr__", "__str__", "__bool__", "__add__", "__class__", "__dict__",
    "__bases__", "__mro__", "__code__", "__defaults__", "__slots__", "__index__", "__contains__",
    "send", "throw", "close", "append", "pop", "clear", "update", "sort", "gi_frame", "f_back",
]


def mutate(source, pool, rng):
    """`source` changed in one to five places; statements may come from the trees of `pool`."""
    if rng.random() < 0.2:
        return _mutate_tokens(source, rng)
    tree = copy.deepcopy(ast.parse(source))
    for _ in range(rng.randint(1, 5)):
        rng.choice(_TREE_MUTATIONS)(tree, pool, rng)
    ast.fix_missing_locations(tree)
    return ast.unparse(tree)


def _mutate_tokens(source, rng):
    """Drop, repeat, swap or replace a few tokens."""
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    for _ in range(rng.randint(1, 4)):
        place = rng.randrange(len(tokens))
        token = tokens[place]
        match rng.randrange(4):
            case 0:
                del tokens[place]
            case 1:
                tokens.insert(place, token)
            case 2:
                other = rng.randrange(len(tokens))
                tokens[place], tokens[other] = tokens[other], token
            case 3:
                tokens[place] = (tokenize.NAME, rng.choice(ODD_VALUES))
    return tokenize.untokenize((token[0], token[1]) for token in tokens)


def _nodes(tree, kind):
    return [node for node in ast.walk(tree) if isinstance(node, kind)]


def _fields_of_expressions(tree):
    """Every place where an expression is read: its parent, field and index."""
    places = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.JoinedStr, ast.pattern)):
            continue
        for field, value in ast.iter_fields(node):
            if isinstance(value, ast.expr) and _is_read(value):
                places.append((node, field, None))
            elif isinstance(value, list):
                places += [
                    (node, field, index)
                    for index, item in enumerate(value)
                    if isinstance(item, ast.expr) and _is_read(item)
                ]
    return places


def _is_read(expression):
    return not isinstance(getattr(expression, "ctx", None), (ast.Store, ast.Del))


def _put(place, expression):
    node, field, index = place
    if index is None:
        setattr(node, field, expression)
    else:
        getattr(node, field)[index] = expression


def _get(place):
    node, field, index = place
    value = getattr(node, field)
    return value if index is None else value[index]


def _odd_operand(tree, pool, rng):
    places = _fields_of_expressions(tree)
    if places:
        _put(rng.choice(places), ast.parse(rng.choice(ODD_VALUES), mode="eval").body)


def _swap_expressions(tree, pool, rng):
    places = _fields_of_expressions(tree)
    if len(places) > 1:
        one, other = rng.sample(places, 2)
        _put(one, copy.deepcopy(_get(other)))


def _nest(tree, pool, rng):
    places = _fields_of_expressions(tree)
    if not places:
        return
    place = rng.choice(places)
    inner = ast.unparse(_get(place))
    shape = rng.choice(["[{0}]", "({0},)", "{{{0}}}", "-({0})", "not ({0})", "iter({0})",
                        "(lambda: {0})()", "[{0} for _ in range(3)]", "({0}) if ({0}) else ({0})",
                        "f'{{({0})!r}}'", "type({0})", "(yield ({0}))", "({0})({0})",
                        "({0})[{0}]", "list({0})", "str({0})", "({0}).__class__"])
    try:
        _put(place, ast.parse(shape.format(inner), mode="eval").body)
    except SyntaxError:
        pass


def _swap_operator(tree, pool, rng):
    nodes = _nodes(tree, (ast.BinOp, ast.AugAssign, ast.Compare))
    if nodes:
        node = rng.choice(nodes)
        if isinstance(node, ast.Compare):
            node.ops[rng.randrange(len(node.ops))] = rng.choice(COMPARISONS)()
        else:
            node.op = rng.choice(BINARY)()


def _odd_constant(tree, pool, rng):
    nodes = _nodes(tree, ast.Constant)
    if nodes:
        rng.choice(nodes).value = rng.choice(ODD_CONSTANTS)


def _rename(tree, pool, rng):
    """Read another of the program's names, another attribute, or define another method."""
    nodes = _nodes(tree, (ast.Name, ast.Attribute, ast.FunctionDef))
    if not nodes:
        return
    node = rng.choice(nodes)
    if isinstance(node, ast.Name):
        node.id = rng.choice(_nodes(tree, ast.Name)).id
    elif isinstance(node, ast.Attribute):
        node.attr = rng.choice(METHODS)
    else:
        node.name = rng.choice(METHODS)


def blocks(tree):
    """Every list of statements in the tree."""
    return [
        value
        for node in ast.walk(tree)
        for field in ("body", "orelse", "finalbody")
        if isinstance(value := getattr(node, field, None), list) and value
    ]


def _delete_statement(tree, pool, rng):
    block = rng.choice(blocks(tree) or [[]])
    if len(block) > 1:
        del block[rng.randrange(len(block))]


def _repeat_statement(tree, pool, rng):
    own = blocks(tree)
    if own:
        into = rng.choice(own)
        into.insert(rng.randint(0, len(into)), copy.deepcopy(rng.choice(rng.choice(own))))


def _graft_statement(tree, pool, rng):
    donors, own = blocks(rng.choice(pool)), blocks(tree)
    if donors and own:
        into = rng.choice(own)
        into.insert(rng.randint(0, len(into)), copy.deepcopy(rng.choice(rng.choice(donors))))


def _swap_arguments(tree, pool, rng):
    calls = _nodes(tree, ast.Call)
    if calls:
        call = rng.choice(calls)
        other = rng.choice(calls)
        call.args = copy.deepcopy(other.args)
        call.keywords = copy.deepcopy(other.keywords)


_TREE_MUTATIONS = [
    _odd_operand, _odd_operand, _odd_operand, _swap_expressions, _swap_expressions, _nest,
    _swap_operator, _odd_constant, _odd_constant, _rename, _rename, _delete_statement,
    _repeat_statement, _graft_statement, _graft_statement, _swap_arguments,
]
