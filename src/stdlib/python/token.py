"""Kinds of tokens (library reference: token)."""

_OPERATORS = {
    "LPAR": "(", "RPAR": ")", "LSQB": "[", "RSQB": "]", "COLON": ":", "COMMA": ",", "SEMI": ";",
    "PLUS": "+", "MINUS": "-", "STAR": "*", "SLASH": "/", "VBAR": "|", "AMPER": "&", "LESS": "<",
    "GREATER": ">", "EQUAL": "=", "DOT": ".", "PERCENT": "%", "LBRACE": "{", "RBRACE": "}",
    "EQEQUAL": "==", "NOTEQUAL": "!=", "LESSEQUAL": "<=", "GREATEREQUAL": ">=", "TILDE": "~",
    "CIRCUMFLEX": "^", "LEFTSHIFT": "<<", "RIGHTSHIFT": ">>", "DOUBLESTAR": "**",
    "PLUSEQUAL": "+=", "MINEQUAL": "-=", "STAREQUAL": "*=", "SLASHEQUAL": "/=",
    "PERCENTEQUAL": "%=", "AMPEREQUAL": "&=", "VBAREQUAL": "|=", "CIRCUMFLEXEQUAL": "^=",
    "LEFTSHIFTEQUAL": "<<=", "RIGHTSHIFTEQUAL": ">>=", "DOUBLESTAREQUAL": "**=",
    "DOUBLESLASH": "//", "DOUBLESLASHEQUAL": "//=", "AT": "@", "ATEQUAL": "@=", "RARROW": "->",
    "ELLIPSIS": "...", "COLONEQUAL": ":=", "EXCLAMATION": "!",
}

_NAMES = [
    "ENDMARKER", "NAME", "NUMBER", "STRING", "NEWLINE", "INDENT", "DEDENT", *_OPERATORS, "OP",
    "TYPE_IGNORE", "TYPE_COMMENT", "SOFT_KEYWORD", "FSTRING_START", "FSTRING_MIDDLE",
    "FSTRING_END", "COMMENT", "NL", "ERRORTOKEN", "ENCODING", "N_TOKENS",
]

tok_name = dict(enumerate(_NAMES)) | {256: "NT_OFFSET"}
globals().update({name: number for number, name in tok_name.items()})
EXACT_TOKEN_TYPES = dict(sorted(
    (text, _NAMES.index(name)) for name, text in _OPERATORS.items()))

__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", *tok_name.values()]


def ISTERMINAL(x):
    """Is it a kind of token, not of grammar rules?"""
    return x < 256


def ISNONTERMINAL(x):
    """Is it a kind of grammar rules?"""
    return x >= 256


def ISEOF(x):
    """Is it the end?"""
    return x == 0
