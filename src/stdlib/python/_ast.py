"""The classes of syntax tree nodes (library reference: `ast`, "Node classes").

One table says what the nodes are; the classes are made from it. A line is a group and its members,
or a node of its own; a field has a type, and `?` where it may be absent or `*` where it is a list.
`compile` makes instances of these classes without calling them, and reads them back.
"""

import warnings

PyCF_ONLY_AST = 0x0400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8400

_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")

# Groups whose members have a place in the text, and whether its end may be absent.
_PLACED = {
    "stmt": True, "expr": True, "excepthandler": True, "arg": True, "keyword": True,
    "alias": True, "pattern": False, "type_param": False,
}

_LOOP = "expr target, expr iter, stmt* body, stmt* orelse, string? type_comment"
_FUNCTION = (
    "identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, "
    "string? type_comment, type_param* type_params")
_TRY = "stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody"
_COMPREHENSION = "expr elt, comprehension* generators"

_GROUPS = {
    "mod": (
        "Module(stmt* body, type_ignore* type_ignores)",
        "Interactive(stmt* body)",
        "Expression(expr body)",
        "FunctionType(expr* argtypes, expr returns)",
    ),
    "stmt": (
        f"FunctionDef({_FUNCTION})",
        f"AsyncFunctionDef({_FUNCTION})",
        "ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, "
        "expr* decorator_list, type_param* type_params)",
        "Return(expr? value)",
        "Delete(expr* targets)",
        "Assign(expr* targets, expr value, string? type_comment)",
        "TypeAlias(expr name, type_param* type_params, expr value)",
        "AugAssign(expr target, operator op, expr value)",
        "AnnAssign(expr target, expr annotation, expr? value, int simple)",
        f"For({_LOOP})",
        f"AsyncFor({_LOOP})",
        "While(expr test, stmt* body, stmt* orelse)",
        "If(expr test, stmt* body, stmt* orelse)",
        "With(withitem* items, stmt* body, string? type_comment)",
        "AsyncWith(withitem* items, stmt* body, string? type_comment)",
        "Match(expr subject, match_case* cases)",
        "Raise(expr? exc, expr? cause)",
        f"Try({_TRY})",
        f"TryStar({_TRY})",
        "Assert(expr test, expr? msg)",
        "Import(alias* names)",
        "ImportFrom(identifier? module, alias* names, int? level)",
        "Global(identifier* names)",
        "Nonlocal(identifier* names)",
        "Expr(expr value)",
        "Pass", "Break", "Continue",
    ),
    "expr": (
        "BoolOp(boolop op, expr* values)",
        "NamedExpr(expr target, expr value)",
        "BinOp(expr left, operator op, expr right)",
        "UnaryOp(unaryop op, expr operand)",
        "Lambda(arguments args, expr body)",
        "IfExp(expr test, expr body, expr orelse)",
        "Dict(expr* keys, expr* values)",
        "Set(expr* elts)",
        f"ListComp({_COMPREHENSION})",
        f"SetComp({_COMPREHENSION})",
        "DictComp(expr key, expr value, comprehension* generators)",
        f"GeneratorExp({_COMPREHENSION})",
        "Await(expr value)",
        "Yield(expr? value)",
        "YieldFrom(expr value)",
        "Compare(expr left, cmpop* ops, expr* comparators)",
        "Call(expr func, expr* args, keyword* keywords)",
        "FormattedValue(expr value, int conversion, expr? format_spec)",
        "JoinedStr(expr* values)",
        "Constant(constant value, string? kind)",
        "Attribute(expr value, identifier attr, expr_context ctx)",
        "Subscript(expr value, expr slice, expr_context ctx)",
        "Starred(expr value, expr_context ctx)",
        "Name(identifier id, expr_context ctx)",
        "List(expr* elts, expr_context ctx)",
        "Tuple(expr* elts, expr_context ctx)",
        "Slice(expr? lower, expr? upper, expr? step)",
    ),
    "expr_context": ("Load", "Store", "Del"),
    "boolop": ("And", "Or"),
    "operator": (
        "Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr",
        "BitXor", "BitAnd", "FloorDiv"),
    "unaryop": ("Invert", "Not", "UAdd", "USub"),
    "cmpop": ("Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"),
    "comprehension": "expr target, expr iter, expr* ifs, int is_async",
    "excepthandler": ("ExceptHandler(expr? type, identifier? name, stmt* body)",),
    "arguments":
        "arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, "
        "arg? kwarg, expr* defaults",
    "arg": "identifier arg, expr? annotation, string? type_comment",
    "keyword": "identifier? arg, expr value",
    "alias": "identifier name, identifier? asname",
    "withitem": "expr context_expr, expr? optional_vars",
    "match_case": "pattern pattern, expr? guard, stmt* body",
    "pattern": (
        "MatchValue(expr value)",
        "MatchSingleton(constant value)",
        "MatchSequence(pattern* patterns)",
        "MatchMapping(expr* keys, pattern* patterns, identifier? rest)",
        "MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)",
        "MatchStar(identifier? name)",
        "MatchAs(pattern? pattern, identifier? name)",
        "MatchOr(pattern* patterns)",
    ),
    "type_ignore": ("TypeIgnore(int lineno, string tag)",),
    "type_param": (
        "TypeVar(identifier name, expr? bound, expr? default_value)",
        "ParamSpec(identifier name, expr? default_value)",
        "TypeVarTuple(identifier name, expr? default_value)",
    ),
}

_BASIC = {"identifier": str, "string": str, "int": int, "constant": object}

# The instances that parsing uses for operators and contexts, by the name of their class.
_leaves = {}


class AST:
    # No docstring: nodes document themselves by their fields.
    _fields = ()
    _attributes = ()
    __match_args__ = ()
    __module__ = "ast"
    __qualname__ = "AST"

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = getattr(cls, "_fields", ())
        if len(args) > len(fields):
            plural = "" if len(fields) == 1 else "s"
            raise TypeError(
                f"{cls.__name__} constructor takes at most {len(fields)} "
                f"positional argument{plural}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        missing = list(fields[len(args):])
        for name, value in kwargs.items():
            if name in missing:
                missing.remove(name)
            elif name in fields:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            elif name not in getattr(cls, "_attributes", ()):
                _warn(
                    f"{_shown(cls)}.__init__ got an unexpected keyword argument {name!r}. "
                    "Support for arbitrary keyword arguments is deprecated "
                    "and will be removed in Python 3.15.")
            setattr(self, name, value)
        if missing:
            _fill(self, cls, missing)

    def __reduce__(self, /):
        cls = type(self)
        state = self.__dict__
        # Places for the fields, so that none counts as missing; the state has the values.
        places = []
        for name in getattr(cls, "_fields", ()):
            if name not in state:
                break
            places.append(None)
        return cls, tuple(places), dict(state)


def _shown(cls):
    return "ast.AST" if cls is AST else cls.__name__


def _warn(text):
    warnings.warn(text, DeprecationWarning, 3)


def _fill(node, cls, missing):
    """Gives fields that were not passed their default, and warns of those without one."""
    types = getattr(cls, "_field_types", None)
    if types is None:
        return
    for name in missing:
        if name not in types:
            warnings.warn(
                f"Field {name!r} is missing from {cls.__name__}._field_types. "
                "This will become an error in Python 3.15.", DeprecationWarning, 3)
            continue
        kind = types[name]
        if kind is expr_context:
            setattr(node, name, _leaves["Load"])
        elif isinstance(kind, _List):
            setattr(node, name, [])
        elif not isinstance(kind, _Union):
            warnings.warn(
                f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. "
                "This will become an error in Python 3.15.", DeprecationWarning, 3)


_List = type(list[int])
_Union = type(int | str)


def _parse_fields(text):
    """`expr? value, stmt* body` as triples of type, `?` or `*` or nothing, and name."""
    for field in text.split(", ") if text else ():
        kind, name = field.split(" ")
        mark = kind[-1] if kind[-1] in "?*" else ""
        yield kind.removesuffix(mark) if mark else kind, mark, name


def _make(name, base, doc, fields, attributes, extra):
    names = tuple(field for _, _, field in fields)
    space = {
        "_fields": names,
        "__match_args__": names,
        "__module__": "ast",
        "__doc__": doc,
        # Room for the fields in every instance.
        "__static_attributes__": (*names, *attributes),
        **extra,
    }
    space.update((field, None) for _, mark, field in fields if mark == "?")
    cls = type(base)(name, (base,), space)
    del cls.__static_attributes__
    globals()[name] = cls
    return cls


def _make_all():
    made = []
    for group, members in _GROUPS.items():
        attributes = _PLACE if group in _PLACED else ()
        extra = {"_attributes": attributes}
        if _PLACED.get(group):
            extra |= {"end_lineno": None, "end_col_offset": None}
        if isinstance(members, str):
            fields = list(_parse_fields(members))
            made.append((_make(group, AST, f"{group}({members})", fields, attributes, extra), fields))
            continue
        between = " | " if "(" not in members[0] else "\n" + " " * (len(group) + 1) + "| "
        base = _make(group, AST, f"{group} = {between.join(members)}", [], attributes, extra)
        for member in members:
            name, _, rest = member.partition("(")
            fields = list(_parse_fields(rest.removesuffix(")")))
            cls = _make(name, base, member, fields, attributes, {})
            made.append((cls, fields))
            if not fields and group not in _PLACED:
                _leaves[name] = cls()
    for cls, fields in made:
        types = {}
        for kind, mark, name in fields:
            kind = _BASIC.get(kind) or globals()[kind]
            types[name] = list[kind] if mark == "*" else kind | None if mark else kind
        cls._field_types = cls.__annotations__ = types


_make_all()
