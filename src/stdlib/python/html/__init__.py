"""Escaping and unescaping of HTML text (library reference: html; HTML standard, 13.2.5.80).

The table of named references is loaded when the first one is looked up.
"""

import re as _re

__all__ = ["escape", "unescape"]

_charref = _re.compile(r"&(#[0-9]+;?"
                       r"|#[xX][0-9a-fA-F]+;?"
                       r"|[^\t\n\f <&#;]{1,32};?)")

# No name without a semicolon is shorter than this ("gt", "lt").
_SHORTEST_NAME = 2


def __getattr__(name):
    # The submodule is an attribute of the package from the start, but costs nothing until used.
    if name == "entities":
        import html.entities
        return html.entities
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def escape(s, quote=True):
    """Replaces "&", "<" and ">" by references, and both quotation marks unless quote is false."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def _is_forbidden(code):
    """Is it a control character or a noncharacter, which a reference cannot mean?"""
    return (0x1 <= code <= 0x8 or code == 0xB or 0xE <= code <= 0x1F or 0x7F <= code <= 0x9F
            or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE)


def _from_code(code):
    """What a numeric reference means."""
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\N{REPLACEMENT CHARACTER}"
    if 0x80 <= code <= 0x9F:
        # Pages of the time before Unicode meant Windows' characters.
        try:
            return bytes([code]).decode("cp1252")
        except UnicodeDecodeError:
            return chr(code)
    return "" if _is_forbidden(code) else chr(code)


def _replace_charref(match):
    reference = match[1]
    if reference[0] == "#":
        digits = reference[1:].rstrip(";")
        return _from_code(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    from html.entities import html5
    for length in range(len(reference), _SHORTEST_NAME - 1, -1):
        text = html5.get(reference[:length])
        if text is not None:
            return text + reference[length:]
    return match[0]


def unescape(s):
    """Replaces references, named and numeric ones, by the characters that HTML 5 says they mean."""
    if "&" not in s:
        return s
    return _charref.sub(_replace_charref, s)
