"""Trees as text again: `ast.unparse`.

Expressions are methods that give their text, for a place that binds as tightly as `level`;
statements are methods that append lines. What a node needs parentheses for, and which quotes a
string gets, is what CPython chooses, so that the texts are equal.
"""

import sys
from ast import (
    AST, AsyncFunctionDef, ClassDef, Constant, Expr, FormattedValue, FunctionDef, If, JoinedStr,
    Module, Name, Tuple)

# How tightly an expression binds.
(NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARE, BIT_OR, BIT_XOR, BIT_AND, SHIFT, ARITHMETIC,
 TERM, FACTOR, POWER, AWAIT, ATOM) = range(18)

_BINARY = {
    "Add": ("+", ARITHMETIC), "Sub": ("-", ARITHMETIC), "Mult": ("*", TERM),
    "MatMult": ("@", TERM), "Div": ("/", TERM), "Mod": ("%", TERM), "FloorDiv": ("//", TERM),
    "LShift": ("<<", SHIFT), "RShift": (">>", SHIFT), "BitOr": ("|", BIT_OR),
    "BitXor": ("^", BIT_XOR), "BitAnd": ("&", BIT_AND), "Pow": ("**", POWER),
}
_UNARY = {"Invert": ("~", FACTOR), "Not": ("not ", NOT), "UAdd": ("+", FACTOR),
          "USub": ("-", FACTOR)}
_COMPARISONS = {
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is",
    "IsNot": "is not", "In": "in", "NotIn": "not in"}

_TRIPLE = ('"""', "'''")
_QUOTES = ("'", '"', *_TRIPLE)

# A float that no literal of its own can express: too large, so it reads as infinity.
_INFINITY = "1e" + repr(sys.float_info.max_10_exp + 1)


def _parenthesised(text, needed):
    return f"({text})" if needed else text


def _tighter(level):
    return min(level + 1, ATOM)


def _is_docstring(stmt):
    return isinstance(stmt, Expr) and isinstance(stmt.value, Constant) \
        and isinstance(stmt.value.value, str)


def _quotable(text, quotes, escape_layout=False):
    """A text with what cannot stand in quotes escaped, and the quotes that fit around it."""
    def escaped_char(c):
        if not escape_layout and c in "\n\t":
            return c
        if c == "\\" or not c.isprintable():
            return c.encode("unicode_escape").decode("ascii")
        return c

    escaped = "".join(map(escaped_char, text))
    if "\n" in escaped:
        quotes = [quote for quote in quotes if quote in _TRIPLE]
    fitting = [quote for quote in quotes if quote not in escaped]
    if not fitting:
        shown = repr(text)
        return shown[1:-1], [next((q for q in quotes if shown[0] in q), shown[0])]
    if escaped:
        fitting.sort(key=lambda quote: quote[0] == escaped[-1])
        if fitting[0][0] == escaped[-1]:
            # A triple quote must not run into the text's own last quote.
            escaped = f"{escaped[:-1]}\\{escaped[-1]}"
    return escaped, fitting


class Unparser:
    """The text of one tree."""

    def __init__(self):
        self.parts = []
        self.indent = 0
        self.in_try_star = False
        self.type_ignores = {}

    def visit(self, node):
        if isinstance(node, list):
            for item in node:
                self.any(item)
        else:
            self.any(node)
        return "".join(self.parts)

    def any(self, node):
        """A node of any kind as the whole text."""
        name = type(node).__name__
        statement = getattr(self, "stmt_" + name, None)
        if statement is not None:
            statement(node)
        elif hasattr(self, "expr_" + name):
            self.parts.append(self.expr(node))
        elif name == "arguments":
            self.parts.append(self.arguments(node))
        elif name == "arg":
            self.parts.append(self.arg(node))
        elif name == "keyword":
            self.parts.append(self.keyword(node))
        elif name == "alias":
            self.parts.append(self.alias(node))
        elif name == "withitem":
            self.parts.append(self.withitem(node))
        elif name == "comprehension":
            self.parts.append(self.clause(node))
        elif name.startswith("Match"):
            self.parts.append(self.pattern(node))
        elif name in ("TypeVar", "TypeVarTuple", "ParamSpec"):
            self.parts.append(self.type_param(node))
        elif isinstance(node, AST):
            # Others have no text of their own, only what is in them.
            for field in node._fields:
                value = getattr(node, field, None)
                for item in value if isinstance(value, list) else (value,):
                    if isinstance(item, AST):
                        self.any(item)

    # ---- lines

    def blank(self):
        if self.parts:
            self.parts.append("\n")

    def line(self, text):
        self.blank()
        self.parts.append("    " * self.indent + text)

    def suite(self, header, body, extra="", doc=False):
        """A header line and the statements below it."""
        self.line(f"{header}:{extra}")
        self.indent += 1
        self.body(body, doc)
        self.indent -= 1

    def body(self, body, doc=False):
        if doc and body and _is_docstring(body[0]):
            self.docstring(body[0].value)
            body = body[1:]
        for stmt in body:
            self.any(stmt)

    def docstring(self, node):
        text, quotes = _quotable(node.value, _TRIPLE)
        prefix = "u" if node.kind == "u" else ""
        self.line(f"{prefix}{quotes[0]}{text}{quotes[0]}")

    def type_comment(self, node):
        comment = self.type_ignores.get(getattr(node, "lineno", None)) or node.type_comment
        return f" # type: {comment}" if comment is not None else ""

    # ---- modules

    def stmt_Module(self, node):
        self.type_ignores = {
            ignore.lineno: f"ignore{ignore.tag}" for ignore in node.type_ignores}
        self.body(node.body, True)
        self.type_ignores.clear()

    def stmt_FunctionType(self, node):
        types = ", ".join(map(self.expr, node.argtypes))
        self.parts.append(f"({types}) -> {self.expr(node.returns)}")

    # ---- simple statements

    def stmt_Expr(self, node):
        self.line(self.expr(node.value, YIELD))

    def stmt_Import(self, node):
        self.line("import " + ", ".join(map(self.alias, node.names)))

    def stmt_ImportFrom(self, node):
        dots = "." * (node.level or 0)
        names = ", ".join(map(self.alias, node.names))
        self.line(f"from {dots}{node.module or ''} import {names}")

    def alias(self, node):
        return f"{node.name} as {node.asname}" if node.asname else node.name

    def stmt_Assign(self, node):
        targets = "".join(f"{self.expr(target, TUPLE)} = " for target in node.targets)
        self.line(targets + self.expr(node.value) + self.type_comment(node))

    def stmt_AugAssign(self, node):
        operator = _BINARY[type(node.op).__name__][0]
        self.line(f"{self.expr(node.target)} {operator}= {self.expr(node.value)}")

    def stmt_AnnAssign(self, node):
        target = _parenthesised(
            self.expr(node.target), not node.simple and isinstance(node.target, Name))
        value = f" = {self.expr(node.value)}" if node.value else ""
        self.line(f"{target}: {self.expr(node.annotation)}{value}")

    def stmt_Return(self, node):
        self.line("return" + (f" {self.expr(node.value)}" if node.value else ""))

    def stmt_Pass(self, node):
        self.line("pass")

    def stmt_Break(self, node):
        self.line("break")

    def stmt_Continue(self, node):
        self.line("continue")

    def stmt_Delete(self, node):
        self.line("del " + ", ".join(map(self.expr, node.targets)))

    def stmt_Assert(self, node):
        message = f", {self.expr(node.msg)}" if node.msg else ""
        self.line(f"assert {self.expr(node.test)}{message}")

    def stmt_Global(self, node):
        self.line("global " + ", ".join(node.names))

    def stmt_Nonlocal(self, node):
        self.line("nonlocal " + ", ".join(node.names))

    def stmt_Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't be used without a value attribute.")
            self.line("raise")
            return
        cause = f" from {self.expr(node.cause)}" if node.cause else ""
        self.line(f"raise {self.expr(node.exc)}{cause}")

    def stmt_TypeAlias(self, node):
        params = self.type_params(node)
        self.line(f"type {self.expr(node.name)}{params} = {self.expr(node.value)}")

    # ---- compound statements

    def stmt_Try(self, node):
        before, self.in_try_star = self.in_try_star, False
        self.try_(node)
        self.in_try_star = before

    def stmt_TryStar(self, node):
        before, self.in_try_star = self.in_try_star, True
        self.try_(node)
        self.in_try_star = before

    def try_(self, node):
        self.suite("try", node.body)
        for handler in node.handlers:
            self.any(handler)
        self.otherwise(node.orelse)
        if node.finalbody:
            self.suite("finally", node.finalbody)

    def otherwise(self, body):
        if body:
            self.suite("else", body)

    def stmt_ExceptHandler(self, node):
        header = "except*" if self.in_try_star else "except"
        if node.type:
            header += " " + self.expr(node.type)
        if node.name:
            header += " as " + node.name
        self.suite(header, node.body)

    def decorators(self, node):
        self.blank()
        for decorator in node.decorator_list:
            self.line("@" + self.expr(decorator))

    def stmt_ClassDef(self, node):
        self.decorators(node)
        params = self.type_params(node)
        bases = [*map(self.expr, node.bases), *map(self.keyword, node.keywords)]
        listed = f"({', '.join(bases)})" if bases else ""
        self.suite(f"class {node.name}{params}{listed}", node.body, doc=True)

    def stmt_FunctionDef(self, node, keyword="def"):
        self.decorators(node)
        params = self.type_params(node)
        returns = f" -> {self.expr(node.returns)}" if node.returns else ""
        header = f"{keyword} {node.name}{params}({self.arguments(node.args)}){returns}"
        self.suite(header, node.body, self.type_comment(node), doc=True)

    def stmt_AsyncFunctionDef(self, node):
        self.stmt_FunctionDef(node, "async def")

    def type_params(self, node):
        if not node.type_params:
            return ""
        return f"[{', '.join(map(self.type_param, node.type_params))}]"

    def type_param(self, node):
        stars = {"TypeVarTuple": "*", "ParamSpec": "**"}.get(type(node).__name__, "")
        text = stars + node.name
        if not stars and node.bound:
            text += f": {self.expr(node.bound)}"
        if node.default_value:
            text += f" = {self.expr(node.default_value)}"
        return text

    def stmt_For(self, node, keyword="for"):
        header = f"{keyword} {self.expr(node.target, TUPLE)} in {self.expr(node.iter)}"
        self.suite(header, node.body, self.type_comment(node))
        self.otherwise(node.orelse)

    def stmt_AsyncFor(self, node):
        self.stmt_For(node, "async for")

    def stmt_If(self, node):
        self.suite(f"if {self.expr(node.test)}", node.body)
        while len(node.orelse) == 1 and isinstance(node.orelse[0], If):
            node = node.orelse[0]
            self.suite(f"elif {self.expr(node.test)}", node.body)
        self.otherwise(node.orelse)

    def stmt_While(self, node):
        self.suite(f"while {self.expr(node.test)}", node.body)
        self.otherwise(node.orelse)

    def stmt_With(self, node, keyword="with"):
        items = ", ".join(map(self.withitem, node.items))
        self.suite(f"{keyword} {items}", node.body, self.type_comment(node))

    def stmt_AsyncWith(self, node):
        self.stmt_With(node, "async with")

    def withitem(self, node):
        target = f" as {self.expr(node.optional_vars)}" if node.optional_vars else ""
        return self.expr(node.context_expr) + target

    def stmt_Match(self, node):
        self.suite(f"match {self.expr(node.subject)}", node.cases)

    def stmt_match_case(self, node):
        guard = f" if {self.expr(node.guard)}" if node.guard else ""
        self.suite(f"case {self.pattern(node.pattern)}{guard}", node.body)

    # ---- patterns

    def pattern(self, node, level=TEST):
        match type(node).__name__:
            case "MatchValue":
                return self.expr(node.value)
            case "MatchSingleton":
                return self.constant_text(node.value)
            case "MatchSequence":
                return f"[{', '.join(map(self.pattern, node.patterns))}]"
            case "MatchStar":
                return f"*{node.name or '_'}"
            case "MatchMapping":
                items = [
                    f"{self.expr(key)}: {self.pattern(value)}"
                    for key, value in zip(node.keys, node.patterns)]
                if node.rest is not None:
                    items.append(f"**{node.rest}")
                return f"{{{', '.join(items)}}}"
            case "MatchClass":
                items = [self.pattern(item) for item in node.patterns]
                items += [
                    f"{name}={self.pattern(value)}"
                    for name, value in zip(node.kwd_attrs, node.kwd_patterns)]
                return f"{self.expr(node.cls, ATOM)}({', '.join(items)})"
            case "MatchAs":
                if node.name is None:
                    return "_"
                if node.pattern is None:
                    return node.name
                text = f"{self.pattern(node.pattern, BIT_OR)} as {node.name}"
                return _parenthesised(text, level > TEST)
            case "MatchOr":
                items = [self.pattern(item, BIT_XOR) for item in node.patterns]
                return _parenthesised(" | ".join(items), level > BIT_OR)
        raise TypeError(f"expected a pattern, got {type(node).__name__}")

    # ---- parameters and arguments

    def arguments(self, node):
        items = []
        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        for index, (arg, default) in enumerate(zip(positional, defaults), 1):
            items.append(self.arg(arg) + (f"={self.expr(default)}" if default else ""))
            if index == len(node.posonlyargs):
                items.append("/")
        if node.vararg:
            items.append("*" + self.arg(node.vararg))
        elif node.kwonlyargs:
            items.append("*")
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            items.append(self.arg(arg) + (f"={self.expr(default)}" if default else ""))
        if node.kwarg:
            items.append("**" + self.arg(node.kwarg))
        return ", ".join(items)

    def arg(self, node):
        return node.arg + (f": {self.expr(node.annotation)}" if node.annotation else "")

    def keyword(self, node):
        value = self.expr(node.value)
        return f"**{value}" if node.arg is None else f"{node.arg}={value}"

    # ---- expressions

    def expr(self, node, level=TEST):
        method = getattr(self, "expr_" + type(node).__name__, None)
        if method is None:
            raise TypeError(f"expected an expression, got {type(node).__name__}")
        return method(node, level)

    def commas(self, items):
        """Items with commas, one behind a single one."""
        text = ", ".join(items)
        return text + "," if len(items) == 1 else text

    def expr_Name(self, node, level):
        return node.id

    def expr_NamedExpr(self, node, level):
        text = f"{self.expr(node.target, ATOM)} := {self.expr(node.value, ATOM)}"
        return _parenthesised(text, level > NAMED)

    def expr_Await(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return _parenthesised(f"await {self.expr(node.value, ATOM)}", level > AWAIT)

    def expr_Yield(self, node, level):
        value = f" {self.expr(node.value, ATOM)}" if node.value else ""
        return _parenthesised(f"yield{value}", level > YIELD)

    def expr_YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return _parenthesised(f"yield from {self.expr(node.value, ATOM)}", level > YIELD)

    def expr_List(self, node, level):
        return f"[{', '.join(map(self.expr, node.elts))}]"

    def expr_Set(self, node, level):
        # There is no display for an empty set.
        return f"{{{', '.join(map(self.expr, node.elts)) or '*()'}}}"

    def expr_Tuple(self, node, level):
        text = self.commas([self.expr(item) for item in node.elts])
        return _parenthesised(text, not node.elts or level > TUPLE)

    def expr_Dict(self, node, level):
        items = [
            f"**{self.expr(value, BIT_OR)}" if key is None
            else f"{self.expr(key)}: {self.expr(value)}"
            for key, value in zip(node.keys, node.values)]
        return f"{{{', '.join(items)}}}"

    def clauses(self, node):
        return "".join(map(self.clause, node.generators))

    def clause(self, node):
        keyword = "async for" if node.is_async else "for"
        text = f" {keyword} {self.expr(node.target, TUPLE)} in {self.expr(node.iter, OR)}"
        return text + "".join(f" if {self.expr(test, OR)}" for test in node.ifs)

    def expr_ListComp(self, node, level):
        return f"[{self.expr(node.elt)}{self.clauses(node)}]"

    def expr_SetComp(self, node, level):
        return f"{{{self.expr(node.elt)}{self.clauses(node)}}}"

    def expr_GeneratorExp(self, node, level):
        return f"({self.expr(node.elt)}{self.clauses(node)})"

    def expr_DictComp(self, node, level):
        return f"{{{self.expr(node.key)}: {self.expr(node.value)}{self.clauses(node)}}}"

    def expr_IfExp(self, node, level):
        text = (f"{self.expr(node.body, OR)} if {self.expr(node.test, OR)} "
                f"else {self.expr(node.orelse)}")
        return _parenthesised(text, level > TEST)

    def expr_BinOp(self, node, level):
        operator, own = _BINARY[type(node.op).__name__]
        left, right = own, _tighter(own)
        if operator == "**":
            left, right = right, left
        text = f"{self.expr(node.left, left)} {operator} {self.expr(node.right, right)}"
        return _parenthesised(text, level > own)

    def expr_UnaryOp(self, node, level):
        operator, own = _UNARY[type(node.op).__name__]
        return _parenthesised(operator + self.expr(node.operand, own), level > own)

    def expr_Compare(self, node, level):
        text = self.expr(node.left, BIT_OR)
        for operator, value in zip(node.ops, node.comparators):
            text += f" {_COMPARISONS[type(operator).__name__]} {self.expr(value, BIT_OR)}"
        return _parenthesised(text, level > COMPARE)

    def expr_BoolOp(self, node, level):
        word, own = ("and", AND) if type(node.op).__name__ == "And" else ("or", OR)
        # Each operand is taken to stand in a tighter place than the one before it.
        items = [
            self.expr(value, min(own + index, ATOM))
            for index, value in enumerate(node.values, 1)]
        return _parenthesised(f" {word} ".join(items), level > own)

    def expr_Attribute(self, node, level):
        value = self.expr(node.value, ATOM)
        # The dot behind an integer would make a float of it.
        if isinstance(node.value, Constant) and isinstance(node.value.value, int):
            value += " "
        return f"{value}.{node.attr}"

    def expr_Call(self, node, level):
        items = [*map(self.expr, node.args), *map(self.keyword, node.keywords)]
        return f"{self.expr(node.func, ATOM)}({', '.join(items)})"

    def expr_Subscript(self, node, level):
        if isinstance(node.slice, Tuple) and node.slice.elts:
            index = self.commas([self.expr(item) for item in node.slice.elts])
        else:
            index = self.expr(node.slice)
        return f"{self.expr(node.value, ATOM)}[{index}]"

    def expr_Starred(self, node, level):
        return "*" + self.expr(node.value, BIT_OR)

    def expr_Slice(self, node, level):
        text = self.expr(node.lower) if node.lower else ""
        text += ":" + (self.expr(node.upper) if node.upper else "")
        return text + (f":{self.expr(node.step)}" if node.step else "")

    def expr_Lambda(self, node, level):
        params = self.arguments(node.args)
        text = f"lambda{' ' if params else ''}{params}: {self.expr(node.body)}"
        return _parenthesised(text, level > TEST)

    # ---- constants and f-strings

    def expr_Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            return f"({self.commas([self.constant_text(item) for item in value])})"
        if value is ...:
            return "..."
        return ("u" if node.kind == "u" else "") + self.constant_text(value)

    def constant_text(self, value):
        text = repr(value)
        if isinstance(value, (float, complex)):
            text = text.replace("inf", _INFINITY).replace("nan", f"({_INFINITY}-{_INFINITY})")
        return text

    def expr_FormattedValue(self, node, level):
        return self.field(node)

    def field(self, node):
        """A replacement field."""
        text = self.expr(node.value, OR)
        # Two braces would be one brace of text.
        if text.startswith("{"):
            text = " " + text
        if node.conversion != -1:
            text += "!" + chr(node.conversion)
        if node.format_spec:
            text += ":" + self.fstring_text(node.format_spec, True)
        return f"{{{text}}}"

    def fstring_text(self, node, in_spec=False):
        if isinstance(node, JoinedStr):
            return "".join([self.fstring_text(value, in_spec) for value in node.values])
        if isinstance(node, Constant) and isinstance(node.value, str):
            text = node.value.replace("{", "{{").replace("}", "}}")
            if in_spec:
                for plain, escaped in ("\\", "\\\\"), ("'", "\\'"), ('"', '\\"'), ("\n", "\\n"):
                    text = text.replace(plain, escaped)
            return text
        if isinstance(node, FormattedValue):
            return self.field(node)
        raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def expr_JoinedStr(self, node, level):
        parts = [
            (self.fstring_text(value), isinstance(value, Constant)) for value in node.values]
        quotes, texts = list(_QUOTES), []
        for text, is_constant in parts:
            if is_constant:
                text, fitting = _quotable(text, quotes, True)
                if set(fitting).isdisjoint(quotes):
                    return self.fallback(parts)
                quotes = fitting
            elif "\n" in text:
                quotes = [quote for quote in quotes if quote in _TRIPLE]
            texts.append(text)
        return f"f{quotes[0]}{''.join(texts)}{quotes[0]}"

    def fallback(self, parts):
        """Where no quotes fit all parts: escapes as `repr` writes them."""
        # The double quote in front makes `repr` choose single ones.
        texts = [
            repr('"' + text)[2:-1] if is_constant else text for text, is_constant in parts]
        return f"f'''{''.join(texts)}'''"
