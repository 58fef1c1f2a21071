"""Prints data structures so that they can be read: what does not fit in a line is spread over several.

A printer writes an object's plain text if it fits; otherwise the writer for the object's way of
representing itself (its type's `__repr__`) writes it part by part.
"""

import io
import sys

from _pprint_writers import WRITERS, shows_fields, sorted_items, write_fields

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
           sort_dicts=True, underscore_numbers=False):
    """Pretty-prints an object to a stream, which is standard output by default."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    """The pretty-printed form of an object as a string."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-prints an object; dicts keep their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def _in_one_line(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)


def saferepr(object):
    """The repr of an object, with a note where it contains itself."""
    text, _, _ = _in_one_line(object)
    return text


def isreadable(object):
    """Could eval() read the object's form?"""
    _, readable, _ = _in_one_line(object)
    return readable


def isrecursive(object):
    """Does the object contain itself?"""
    _, _, recursive = _in_one_line(object)
    return recursive


# Types that are shown as they are at once.
_PLAIN = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})

# Those that are taken apart, with their brackets; so are classes over them with their `__repr__`.
_BRACKETS = {dict: "{}", list: "[]", tuple: "()"}


def _shown_as(cls):
    """Which of int and those types a class is shown as, or None."""
    if cls is int or cls in _BRACKETS:
        return cls
    for base in int, *_BRACKETS:
        if issubclass(cls, base) and getattr(cls, "__repr__", None) is base.__repr__:
            return base
    return None


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    """Writes objects with a given indentation, width and depth."""

    _dispatch = WRITERS

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        self._indent_per_level = int(indent)
        self._width = int(width)
        self._depth = depth
        for fine, rule in (
            (self._indent_per_level >= 0, "indent must be >= 0"),
            (depth is None or depth > 0, "depth must be > 0"),
            (self._width, "width must be != 0"),
        ):
            if not fine:
                raise ValueError(rule)
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Write an object and a newline to the stream."""
        # There is no standard output where there is no console.
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        """The form of an object as a string."""
        stream = io.StringIO()
        self._format(object, stream, 0, 0, {}, 0)
        return stream.getvalue()

    def isreadable(self, object):
        """Could eval() read the object's form?"""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        """Does the object contain itself?"""
        _, _, recursive = self.format(object, {}, 0, 0)
        return recursive

    def format(self, object, context, maxlevels, level):
        """The text of an object in one line, whether it is readable, whether it is recursive."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        text, _, _ = self.format(object, context.copy(), self._depth, level)
        return text

    def _format(self, object, stream, indent, allowance, context, level):
        """Write an object from a column on, leaving as much room as is allowed to what follows.
        `context` has the identities of the containers it is in."""
        identity = id(object)
        if identity in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        write = None
        if indent + len(text) + allowance > self._width:
            write = self._dispatch.get(type(object).__repr__)
            if write is None and shows_fields(object):
                write = write_fields
        if write is None:
            stream.write(text)
            return
        context[identity] = 1
        write(self, object, stream, indent, allowance, context, level + 1)
        del context[identity]

    def _safe_repr(self, object, context, maxlevels, level):
        if type(object) in _PLAIN:
            return repr(object), True, False
        base = _shown_as(type(object))
        if base is int:
            return f"{object:_d}" if self._underscore_numbers else repr(object), True, False
        if base is None:
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        opening, closing = _BRACKETS[base]
        if base is tuple and len(object) == 1:
            closing = ",)"
        if not object:
            return opening + closing, True, False
        identity = id(object)
        known = identity in context
        if maxlevels and level >= maxlevels:
            return f"{opening}...{closing}", False, known
        if known:
            return _recursion(object), False, True
        context[identity] = 1
        texts, readable, recursive = [], True, False
        for part in self._parts(object, base):
            text, part_readable, part_recursive = self.format(part, context, maxlevels, level + 1)
            texts.append(text)
            readable = readable and part_readable
            recursive = recursive or part_recursive
        del context[identity]
        if base is dict:
            texts = map("{}: {}".format, texts[::2], texts[1::2])
        return opening + ", ".join(texts) + closing, readable, recursive

    def _parts(self, object, base):
        """What an object consists of; of a dict, keys and values in turn."""
        if base is not dict:
            return object
        items = sorted_items(object) if self._sort_dicts else object.items()
        return [part for item in items for part in item]
