"""The expression in C that says which plural form a number has, as a function.

It is translated to an expression of Python, so that the operators have Python's precedence where
the two languages differ ("!" is weaker than arithmetic).
"""

import re
import sys

_LONGEST = 1000
_DEEPEST = 20  # parentheses in the translation

_token = re.compile(r"[ \t]*(?:([0-9]+\b|n\b|[()]|[-*/%+?:]|[><!]=?|==|&&|\|\|)|(\w+|.)|$)",
                    re.DOTALL)

# From the weakest to the strongest.
_OPERATORS = (("||",), ("&&",), ("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%"))
_IN_PYTHON = {"||": "or", "&&": "and", "/": "//"}
_COMPARISONS = {*_OPERATORS[2], *_OPERATORS[3]}


def _tokens(expression):
    """The tokens of an expression, and an empty one at the end."""
    for match in _token.finditer(expression):
        if match[2]:
            raise ValueError(f"invalid token in plural form: {match[2]}")
        yield match[1] or ""


def _unexpected(token):
    if token:
        return ValueError(f"unexpected token in plural form: {token}")
    return ValueError("unexpected end of plural form")


class _Translator:
    """Translates tokens; the next one is `token`."""

    def __init__(self, tokens):
        self._tokens = tokens
        self._advance()

    def _advance(self):
        token = self.token = next(self._tokens, "")
        return token

    def expression(self):
        condition = self._operation(0)
        if self.token != "?":
            return condition
        self._advance()
        if_true = self.expression()
        if self.token != ":":
            raise _unexpected(self.token)
        self._advance()
        return f"({if_true} if {condition} else {self.expression()})"

    def _operation(self, level):
        if level == len(_OPERATORS):
            return self._operand()
        left = self._operation(level + 1)
        while self.token in _OPERATORS[level]:
            operator = self.token
            self._advance()
            right = self._operation(level + 1)
            left = f"{left} {_IN_PYTHON.get(operator, operator)} {right}"
            if operator in _COMPARISONS:  # which Python would chain
                left = f"({left})"
        return left

    def _operand(self):
        prefix = ""
        while self.token == "!":
            prefix += "not "
            self._advance()
        token = self.token
        if token == "(":
            self._advance()
            text = f"({self.expression()})"
            if self.token != ")":
                raise ValueError("unbalanced parenthesis in plural form")
        elif token == "n":
            text = token
        elif token.isdecimal():
            text = str(int(token))  # a leading zero means nothing here
        else:
            raise _unexpected(token)
        self._advance()
        return prefix + text


def _depth(text):
    """How deep the parentheses of a text are."""
    depth = deepest = 0
    for character in text:
        if character == "(":
            depth += 1
            deepest = max(deepest, depth)
        elif character == ")":
            depth -= 1
    return deepest


def warn_of_number(n):
    """Warns, where the program gave it, of a number that is not an integer."""
    if isinstance(n, int):
        return
    import warnings
    level = 1
    frame = sys._getframe()
    while frame.f_back is not None and frame.f_globals.get("__name__") in _MODULES:
        level += 1
        frame = frame.f_back
    warnings.warn(f"Plural value must be an integer, got {n.__class__.__name__}",
                  DeprecationWarning, level)


_MODULES = (__name__, "gettext")


def c2py(plural):
    """The function of an expression; a ValueError says what is wrong with it."""
    if len(plural) > _LONGEST:
        raise ValueError("plural form expression is too long")
    try:
        translator = _Translator(_tokens(plural))
        text = translator.expression()
        if translator.token:
            raise _unexpected(translator.token)
        if _depth(text) > _DEEPEST:
            raise ValueError("plural form expression is too complex")
        function = eval(f"lambda n: int({text})", {"__name__": __name__})
    except (RecursionError, MemoryError):
        raise ValueError("plural form expression is too complex") from None

    def func(n):
        if not isinstance(n, int):
            try:
                round(n)
            except TypeError:
                raise TypeError("Plural value must be an integer, "
                                f"got {n.__class__.__name__}") from None
            warn_of_number(n)
        return function(n)

    return func
