"""Trees of Python's abstract grammar: parsing, walking, changing and writing them (library
reference: `ast`).

The node classes come from `_ast`; `unparse` is in `_ast_unparse`, loaded when it is first used.
"""

import re
import sys
from _ast import *
from _ast import (
    AST, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST, PyCF_OPTIMIZED_AST, PyCF_TYPE_COMMENTS)


def parse(source, filename="<unknown>", mode="exec", *,
          type_comments=False, feature_version=None, optimize=-1):
    """The tree of a text; `mode` says what kind of text it is.

    Type comments are accepted and not kept: the tree has none."""
    flags = PyCF_ONLY_AST
    if optimize > 0:
        flags |= PyCF_OPTIMIZED_AST
    if type_comments:
        flags |= PyCF_TYPE_COMMENTS
    if feature_version is None:
        feature_version = -1
    elif isinstance(feature_version, tuple):
        major, minor = feature_version
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
        feature_version = minor
    if mode == "func_type":
        return _parse_function_type(source, filename)
    return compile(
        source, filename, mode, flags, _feature_version=feature_version, optimize=optimize)


def _parse_function_type(source, filename):
    """`(A, *B, **C) -> D`, as a type comment of a function has it."""
    text = source.decode() if isinstance(source, (bytes, bytearray)) else source
    if not isinstance(text, str):
        raise TypeError("compile() arg 1 must be a string, bytes or AST object")
    left, arrow, right = text.rpartition("->")
    left = left.strip()
    if not arrow or not left.startswith("(") or not left.endswith(")"):
        raise SyntaxError("invalid syntax", (filename, 1, 1, text, 1, 1))
    call = parse("_" + left, filename, "eval").body
    if not isinstance(call, Call) or any(keyword.arg for keyword in call.keywords):
        raise SyntaxError("invalid syntax", (filename, 1, 1, text, 1, 1))
    types = [arg.value if isinstance(arg, Starred) else arg for arg in call.args]
    types += [keyword.value for keyword in call.keywords]
    for node in types:
        increment_column(node, text.index("(") - 1)
    returns = parse(right.strip(), filename, "eval").body
    increment_column(returns, len(text) - len(right.lstrip()))
    return FunctionType(types, returns)


def increment_column(node, by):
    for child in walk(node):
        if "col_offset" in child._attributes:
            child.col_offset += by
            child.end_col_offset += by


def literal_eval(node_or_string):
    """The value of an expression made of literals and displays only."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval").body
    elif isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _value(node_or_string)


def _malformed(node):
    line = getattr(node, "lineno", None)
    place = f" on line {line}" if line else ""
    raise ValueError(f"malformed node or string{place}: {node!r}")


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed_number(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def _value(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_value, node.elts))
    if isinstance(node, List):
        return list(map(_value, node.elts))
    if isinstance(node, Set):
        return set(map(_value, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" \
            and node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_value, node.keys), map(_value, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _signed_number(node.left)
        right = _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed_number(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """A tree as text that, with `annotate_fields`, would make it again if evaluated."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {node.__class__.__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _Dumper(annotate_fields, include_attributes, indent, show_empty).text(node, 0)[0]


class _Dumper:
    """The options of one `dump`."""

    def __init__(self, annotate_fields, include_attributes, indent, show_empty):
        self.annotate_fields = annotate_fields
        self.include_attributes = include_attributes
        self.indent = indent
        self.show_empty = show_empty

    def between(self, level):
        """What stands before the first item, and between two items."""
        if self.indent is None:
            return "", ", "
        start = "\n" + self.indent * level
        return start, "," + start

    def text(self, node, level):
        """The text of a value, and whether it is short enough to stand in a line with others."""
        if isinstance(node, AST):
            return self.node(node, level + 1)
        if isinstance(node, list):
            if not node:
                return "[]", True
            start, between = self.between(level + 1)
            items = between.join([self.text(item, level + 1)[0] for item in node])
            return f"[{start}{items}]", False
        return repr(node), True

    def node(self, node, level):
        cls = type(node)
        start, between = self.between(level)
        args, held_back, simple, by_name = [], [], True, self.annotate_fields
        for name in node._fields:
            try:
                value = getattr(node, name)
            except AttributeError:
                by_name = True
                continue
            if value is None and getattr(cls, name, ...) is None:
                by_name = True
                continue
            if not self.show_empty:
                if value == []:
                    kind = getattr(cls, "_field_types", {}).get(name, object)
                    if getattr(kind, "__origin__", ...) is list:
                        if not by_name:
                            held_back.append(repr(value))
                        continue
                if not by_name:
                    args += held_back
                    held_back = []
            text, short = self.text(value, level)
            simple = simple and short
            args.append(f"{name}={text}" if by_name else text)
        if self.include_attributes and node._attributes:
            for name in node._attributes:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    continue
                text, short = self.text(value, level)
                simple = simple and short
                args.append(f"{name}={text}")
        name = cls.__name__
        if simple and len(args) <= 3:
            return f"{name}({', '.join(args)})", not args
        return f"{name}({start}{between.join(args)})", False


def copy_location(new_node, old_node):
    """Gives a node the place of another, as far as both have one."""
    for name in "lineno", "col_offset", "end_lineno", "end_col_offset":
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (hasattr(old_node, name) and name.startswith("end_")):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Gives nodes without a place that of the node around them."""
    _fix(node, 1, 0, 1, 0)
    return node


def _fix(node, line, column, end_line, end_column):
    attributes = node._attributes
    if "lineno" in attributes:
        if not hasattr(node, "lineno"):
            node.lineno = line
        else:
            line = node.lineno
    if "end_lineno" in attributes:
        if getattr(node, "end_lineno", None) is None:
            node.end_lineno = end_line
        else:
            end_line = node.end_lineno
    if "col_offset" in attributes:
        if not hasattr(node, "col_offset"):
            node.col_offset = column
        else:
            column = node.col_offset
    if "end_col_offset" in attributes:
        if getattr(node, "end_col_offset", None) is None:
            node.end_col_offset = end_column
        else:
            end_column = node.end_col_offset
    for child in iter_child_nodes(node):
        _fix(child, line, column, end_line, end_column)


def increment_lineno(node, n=1):
    """Moves a tree by `n` lines."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes \
                and (end := getattr(child, "end_lineno", 0)) is not None:
            child.end_lineno = end + n
    return node


def iter_fields(node):
    """Names and values of the fields that a node has."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes that are fields of a node, or items of such."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """A node and all below it, level by level."""
    from collections import deque
    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


def get_docstring(node, clean=True):
    """The docstring of a function, class or module, or None."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    match node.body:
        case [Expr(value=Constant(value=str() as text)), *_]:
            pass
        case _:
            return None
    if clean:
        import inspect
        text = inspect.cleandoc(text)
    return text


_LINE = re.compile(r"(.*?(?:\r\n|\n|\r|$))", re.DOTALL)


def _split_lines(source, most=None):
    """Lines with their ends, as the parser counts them: not at form feeds and the like."""
    lines = []
    for count, match in enumerate(_LINE.finditer(source), 1):
        if most is not None and count > most:
            break
        lines.append(match[0])
    return lines


def get_source_segment(source, node, *, padded=False):
    """The part of a text that a node came from, or None if the node does not say."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _split_lines(source, last + 1)
    if last == first:
        return lines[first].encode()[start:end].decode()
    padding = ""
    if padded:
        before = lines[first].encode()[:start].decode()
        padding = "".join(c if c in "\f\t" else " " for c in before)
    lines[first] = padding + lines[first].encode()[start:].decode()
    lines[last] = lines[last].encode()[:end].decode()
    return "".join(lines[first:last + 1])


class NodeVisitor:
    """Calls `visit_Name` for a node of class `Name`, and `generic_visit` where there is no such
    method."""

    def visit(self, node):
        """Visits a node by the method for its class."""
        method = getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)
        return method(node)

    def generic_visit(self, node):
        """Visits the children of a node."""
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        # Classes of constants that are no longer made still have their methods called.
        value = node.value
        name = _OLD_NAMES.get(type(value))
        if name is None:
            name = next(
                (name for kind, name in _OLD_NAMES.items() if isinstance(value, kind)), None)
        if name is not None:
            method = getattr(self, "visit_" + name, None)
            if method is not None:
                import warnings
                warnings.warn(
                    f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, 2)
                return method(node)
        return self.generic_visit(node)


_OLD_NAMES = {
    type(None): "NameConstant", bool: "NameConstant", int: "Num", float: "Num", complex: "Num",
    str: "Str", bytes: "Bytes", type(...): "Ellipsis",
}


class NodeTransformer(NodeVisitor):
    """A visitor whose methods return what shall stand in place of the node: a node, in a list also
    several nodes, or None for nothing."""

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


def unparse(ast_obj):
    """A text that parses to the tree, if the tree is sound."""
    from _ast_unparse import Unparser
    return Unparser().visit(ast_obj)


# ---- what the module had in earlier versions

def _deprecated_property(name, replacement):
    def get(self):
        _warn_deprecated(f"Attribute {name}", f"Use {replacement} instead")
        return getattr(self, replacement)

    def set_(self, value):
        _warn_deprecated(f"Attribute {name}", f"Use {replacement} instead")
        setattr(self, replacement, value)

    return property(get, set_)


def _warn_deprecated(what, advice, level=3):
    import warnings
    warnings.warn(
        f"{what} is deprecated and will be removed in Python 3.14; {advice[0].lower()}{advice[1:]}",
        DeprecationWarning, level)


Constant.n = _deprecated_property("n", "value")
Constant.s = _deprecated_property("s", "value")


class _OldConstant(type):
    """Instance checks of the old classes look at the value of a constant."""

    def __instancecheck__(cls, instance):
        if cls in _OLD_KINDS:
            _warn_deprecated(f"ast.{cls.__name__}", "use ast.Constant instead")
            if not isinstance(instance, Constant):
                return False
            value = instance.value
            return isinstance(value, _OLD_KINDS[cls]) \
                and not (cls is _old["Num"] and isinstance(value, bool))
        return type.__instancecheck__(cls, instance)


def _new_old(cls, *args, **kwargs):
    for key in kwargs:
        if key in cls._fields and cls._fields.index(key) < len(args):
            raise TypeError(f"{cls.__name__} got multiple values for argument {key!r}")
    if cls in _OLD_KINDS:
        _warn_deprecated(f"ast.{cls.__name__}", "use ast.Constant instead")
        if cls is _old["Ellipsis"]:
            return Constant(..., *args, **kwargs)
        return Constant(*args, **kwargs)
    return Constant.__new__(cls, *args, **kwargs)


_old = {
    name: _OldConstant(name, (Constant,), {
        "_fields": fields, "__new__": _new_old, "__module__": "ast",
        "__doc__": "Deprecated node class: use ast.Constant."})
    for name, fields in {
        "Num": ("n",), "Str": ("s",), "Bytes": ("s",), "NameConstant": ("value", "kind"),
        "Ellipsis": ()}.items()
}
_OLD_KINDS = {
    _old["Num"]: (int, float, complex), _old["Str"]: (str,), _old["Bytes"]: (bytes,),
    _old["NameConstant"]: (type(None), bool), _old["Ellipsis"]: (type(...),),
}


def __getattr__(name):
    if name in _old:
        _warn_deprecated(f"ast.{name}", "use ast.Constant instead", 2)
        return _old[name]
    raise AttributeError(f"module 'ast' has no attribute {name!r}")


class slice(AST):
    """A slice in older trees; an expression is in its place now."""


class Index(slice):
    """An index in older trees: the value itself stands for it now."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Several slices in older trees: a tuple stands for them now."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """A class of the trees of Python 2; no tree has it any more."""


class AugLoad(expr_context):
    """A class of the trees of Python 2; no tree has it any more."""


class AugStore(expr_context):
    """A class of the trees of Python 2; no tree has it any more."""


class Param(expr_context):
    """A class of the trees of Python 2; no tree has it any more."""


def _dims(self):
    """The older name of `elts`."""
    return self.elts


def _set_dims(self, value):
    self.elts = value


Tuple.dims = property(_dims, _set_dims)


def main():
    """Prints the tree of a file, or of standard input."""
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument("infile", nargs="?", default="-", help="the file to parse; defaults to stdin")
    parser.add_argument("-m", "--mode", default="exec",
                        choices=("exec", "single", "eval", "func_type"),
                        help="specify what kind of code must be parsed")
    parser.add_argument("--no-type-comments", default=True, action="store_false",
                        help="don't add information about type comments")
    parser.add_argument("-a", "--include-attributes", action="store_true",
                        help="include attributes such as line numbers and column offsets")
    parser.add_argument("-i", "--indent", type=int, default=3,
                        help="indentation of nodes (number of spaces)")
    args = parser.parse_args()
    if args.infile == "-":
        name, source = "<stdin>", sys.stdin.buffer.read()
    else:
        name = args.infile
        with open(args.infile, "rb") as file:
            source = file.read()
    tree = parse(source, name, args.mode, type_comments=args.no_type_comments)
    print(dump(tree, include_attributes=args.include_attributes, indent=args.indent))


if __name__ == "__main__":
    main()
