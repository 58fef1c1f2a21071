"""Patterns of file names: `*`, `?`, `[seq]` and `[!seq]` (library reference: fnmatch)."""

import functools
import os
import posixpath
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Does a name match a pattern, in the system's idea of case?"""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        text = translate(pat.decode("latin-1")).encode("latin-1")
    else:
        text = translate(pat)
    return re.compile(text).match


def filter(names, pat):
    """The names that match a pattern."""
    match = _compile_pattern(os.path.normcase(pat))
    if os.path is posixpath:
        return [name for name in names if match(name)]
    return [name for name in names if match(os.path.normcase(name))]


def fnmatchcase(name, pat):
    """Does a name match a pattern, case included?"""
    return _compile_pattern(pat)(name) is not None


def translate(pat):
    """The regular expression for a pattern."""
    parts, star = _pieces(pat, "*", ".")
    return _joined(parts, star)


def _pieces(pat, star, anything):
    """The parts of a pattern as expressions; `star` stands for each run of stars."""
    out, i = [], 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not out or out[-1] is not star:
                out.append(star)
        elif c == "?":
            out.append(anything)
        elif c == "[":
            end = i
            if pat[end:end + 1] == "!":
                end += 1
            if pat[end:end + 1] == "]":
                end += 1
            end = pat.find("]", end)
            if end < 0:
                out.append("\\[")
            else:
                out.append(_set(pat[i:end]))
                i = end + 1
        else:
            out.append(re.escape(c))
    return out, star


def _set(inside):
    """The expression for what stands between brackets."""
    if "-" not in inside:
        text = inside.replace("\\", r"\\")
    else:
        # Hyphens that are no range, and ranges that are empty, are sorted out.
        chunks, start = [], 2 if inside[0] == "!" else 1
        rest, at = inside, start
        pieces = []
        while (at := rest.find("-", at)) >= 0:
            pieces.append(rest[:at])
            rest = rest[at + 1:]
            at = 2
        if rest:
            pieces.append(rest)
        else:
            pieces[-1] += "-"
        for index in range(len(pieces) - 1, 0, -1):
            if pieces[index - 1][-1] > pieces[index][0]:
                pieces[index - 1] = pieces[index - 1][:-1] + pieces[index][1:]
                del pieces[index]
        text = "-".join(piece.replace("\\", r"\\").replace("-", r"\-") for piece in pieces)
    text = re.sub(r"([&~|])", r"\\\1", text)
    if not text:
        return "(?!)"
    if text == "!":
        return "."
    if text[0] == "!":
        text = "^" + text[1:]
    elif text[0] in ("^", "["):
        text = "\\" + text
    return f"[{text}]"


def _joined(parts, star):
    """Parts as one expression. What stands between two stars is taken where it is first found: to
    try further would not help, so an atomic group keeps the time linear."""
    where = [i for i, part in enumerate(parts) if part is star]
    if not where:
        return f"(?s:{''.join(parts)})\\Z"
    text = "".join(parts[:where[0]])
    for first, last in zip(where, where[1:]):
        text += f"(?>.*?{''.join(parts[first + 1:last])})"
    return f"(?s:{text}.*{''.join(parts[where[-1] + 1:])})\\Z"
