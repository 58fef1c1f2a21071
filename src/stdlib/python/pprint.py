"""Prints data structures so that they can be read: what does not fit in a line is spread over several.

A printer writes an object's plain text if it fits; otherwise the method for the object's way of
representing itself (its type's `__repr__`) writes it part by part.
"""

import collections
import io
import re
import sys
import types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
           sort_dicts=True, underscore_numbers=False):
    """Pretty-prints an object to a stream, which is standard output by default."""
    printer = PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact,
        sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    printer.pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    """The pretty-printed form of an object as a string."""
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-prints an object; dicts keep their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The repr of an object, with a note where it contains itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Could eval() read the object's form?"""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Does the object contain itself?"""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _safe_key:
    """A sort key that orders objects that cannot be compared by type and identity."""

    __slots__ = ["obj"]

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return ((str(type(self.obj)), id(self.obj))
                    < (str(type(other.obj)), id(other.obj)))


def _safe_tuple(pair):
    return _safe_key(pair[0]), _safe_key(pair[1])


_scalars = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})
# Types that are taken apart; so are classes over them that are shown as they are.
_shown_alike = (int, dict, list, tuple)


def _shown_as(cls):
    """Which of those types a class is shown as, or None."""
    how = getattr(cls, "__repr__", None)
    for base in _shown_alike:
        if issubclass(cls, base) and how is base.__repr__:
            return base
    return None


class PrettyPrinter:
    """Writes objects with a given indentation, width and depth."""

    _dispatch = {}

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        stream = io.StringIO()
        self._format(object, stream, 0, 0, {}, 0)
        return stream.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The text of an object in one line, whether it is readable, whether it is recursive."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return text

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            write = self._dispatch.get(type(object).__repr__, None)
            if write is None and _has_dataclass_repr(object):
                write = PrettyPrinter._pprint_dataclass
            if write is not None:
                context[key] = 1
                write(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    # the parts of containers

    def _write_indent(self, stream):
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")

    def _format_items(self, items, stream, indent, allowance, context, level):
        write = stream.write
        indent += self._indent_per_level
        self._write_indent(stream)
        newline = ",\n" + " " * indent
        separator = ""
        width = full = self._width - indent + 1
        it = iter(items)
        try:
            following = next(it)
        except StopIteration:
            return
        last = False
        while not last:
            item = following
            try:
                following = next(it)
            except StopIteration:
                last = True
                full -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = full
                    if separator:
                        separator = newline
                if width >= needed:
                    width -= needed
                    write(separator)
                    separator = ", "
                    write(text)
                    continue
            write(separator)
            separator = newline
            self._format(item, stream, indent, allowance if last else 1, context, level)

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        def label(key):
            return self._repr(key, context, level) + ": "

        self._format_labelled(items, label, self._format, stream, indent + self._indent_per_level,
                              allowance, context, level)

    def _format_namespace_items(self, items, stream, indent, allowance, context, level):
        self._format_labelled(items, "{}=".format, self._format_attribute, stream, indent,
                              allowance, context, level)

    def _format_attribute(self, object, stream, indent, allowance, context, level):
        # a namespace in itself is three dots, as in its repr
        if id(object) in context:
            stream.write("...")
        else:
            self._format(object, stream, indent, allowance, context, level)

    def _format_labelled(self, items, label, format, stream, indent, allowance, context, level):
        """Pairs of a key and a value, each on a line of its own: the key's label and the value."""
        write = stream.write
        newline = ",\n" + " " * indent
        end = len(items) - 1
        for i, (key, value) in enumerate(items):
            text = label(key)
            write(text)
            format(value, stream, indent + len(text), allowance if i == end else 1, context, level)
            if i < end:
                write(newline)

    # one method for each way of being represented

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        from dataclasses import fields
        name = object.__class__.__name__
        items = [(f.name, getattr(object, f.name)) for f in fields(object) if f.repr]
        stream.write(name + "(")
        self._format_namespace_items(
            items, stream, indent + len(name) + 1, allowance, context, level)
        stream.write(")")

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        stream.write("{")
        self._write_indent(stream)
        if len(object):
            items = object.items()
            if self._sort_dicts:
                items = sorted(items, key=_safe_tuple)
            self._format_dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write("}")

    _dispatch[dict.__repr__] = _pprint_dict

    def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1,
                     context, level)
        stream.write(")")

    _dispatch[collections.OrderedDict.__repr__] = _pprint_ordered_dict

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write("[")
        self._format_items(object, stream, indent, allowance + 1, context, level)
        stream.write("]")

    _dispatch[list.__repr__] = _pprint_list

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        stream.write("(")
        self._format_items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    _dispatch[tuple.__repr__] = _pprint_tuple

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        cls = object.__class__
        if cls is set:
            stream.write("{")
            end = "}"
        else:
            stream.write(cls.__name__ + "({")
            end = "})"
            indent += len(cls.__name__) + 1
        self._format_items(sorted(object, key=_safe_key), stream, indent, allowance + len(end),
                           context, level)
        stream.write(end)

    _dispatch[set.__repr__] = _pprint_set
    _dispatch[frozenset.__repr__] = _pprint_set

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        # at the top the chunks stand in parentheses, inside a container they need none
        outermost = level == 1
        if outermost:
            indent += 1
            allowance += 1
        chunks = list(self._string_chunks(object, self._width - indent, allowance))
        if len(chunks) == 1:
            stream.write(chunks[0])
            return
        if outermost:
            stream.write("(")
        stream.write(("\n" + " " * indent).join(chunks))
        if outermost:
            stream.write(")")

    def _string_chunks(self, text, width, allowance):
        """The literals of a string: a line each, and lines that are too long cut at spaces."""
        lines = text.splitlines(True)
        for i, line in enumerate(lines):
            last_line = i == len(lines) - 1
            literal = repr(line)
            if len(literal) <= (width - allowance if last_line else width):
                yield literal
                continue
            words = re.findall(r"\S*\s*", line)
            words.pop()
            room = width
            current = ""
            for j, word in enumerate(words):
                candidate = current + word
                if last_line and j == len(words) - 1:
                    room -= allowance
                if len(repr(candidate)) > room:
                    if current:
                        yield repr(current)
                    current = word
                else:
                    current = candidate
            if current:
                yield repr(current)

    _dispatch[str.__repr__] = _pprint_str

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        outermost = level == 1
        if outermost:
            indent += 1
            allowance += 1
            stream.write("(")
        separator = ""
        for chunk in _bytes_chunks(object, self._width - indent, allowance):
            stream.write(separator)
            stream.write(chunk)
            separator = "\n" + " " * indent
        if outermost:
            stream.write(")")

    _dispatch[bytes.__repr__] = _pprint_bytes

    def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write("bytearray(")
        self._pprint_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(")")

    _dispatch[bytearray.__repr__] = _pprint_bytearray

    def _pprint_mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write("mappingproxy(")
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(")")

    _dispatch[types.MappingProxyType.__repr__] = _pprint_mappingproxy

    def _pprint_simplenamespace(self, object, stream, indent, allowance, context, level):
        cls = type(object)
        # what types.SimpleNamespace calls itself in its repr
        name = "namespace" if cls is types.SimpleNamespace else object.__class__.__name__
        stream.write(name + "(")
        self._format_namespace_items(object.__dict__.items(), stream, indent + len(name) + 1,
                                     allowance, context, level)
        stream.write(")")

    _dispatch[types.SimpleNamespace.__repr__] = _pprint_simplenamespace

    def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        stream.write("%s(%s,\n%s" % (name, factory, " " * indent))
        self._pprint_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    _dispatch[collections.defaultdict.__repr__] = _pprint_default_dict

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "({")
        self._write_indent(stream)
        self._format_dict_items(object.most_common(), stream, indent + len(name) + 1,
                                allowance + 2, context, level)
        stream.write("})")

    _dispatch[collections.Counter.__repr__] = _pprint_counter

    def _pprint_chain_map(self, object, stream, indent, allowance, context, level):
        if not len(object.maps):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        indent += len(name) + 1
        self._format_labelled([("", mapping) for mapping in object.maps], str, self._format, stream,
                              indent, allowance + 1, context, level)
        stream.write(")")

    _dispatch[collections.ChainMap.__repr__] = _pprint_chain_map

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "([")
        indent += len(name) + 1
        if object.maxlen is None:
            self._format_items(object, stream, indent, allowance + 2, context, level)
            stream.write("])")
        else:
            self._format_items(object, stream, indent, 2, context, level)
            limit = self._repr(object.maxlen, context, level)
            stream.write("],\n%smaxlen=%s)" % (" " * indent, limit))

    _dispatch[collections.deque.__repr__] = _pprint_deque

    def _pprint_user_data(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    _dispatch[collections.UserDict.__repr__] = _pprint_user_data
    _dispatch[collections.UserList.__repr__] = _pprint_user_data
    _dispatch[collections.UserString.__repr__] = _pprint_user_data

    # one line

    def _safe_repr(self, object, context, maxlevels, level):
        cls = type(object)
        if cls in _scalars:
            return repr(object), True, False
        base = cls if cls in _shown_alike else _shown_as(cls)
        if base is int:
            text = f"{object:_d}" if self._underscore_numbers else repr(object)
            return text, True, False
        if base is dict:
            return self._safe_container(object, "{%s}", context, maxlevels, level)
        if base is list:
            return self._safe_container(object, "[%s]", context, maxlevels, level)
        if base is tuple:
            form = "(%s,)" if len(object) == 1 else "(%s)"
            return self._safe_container(object, form, context, maxlevels, level)
        text = repr(object)
        return text, (text and not text.startswith("<")), False

    def _safe_container(self, object, form, context, maxlevels, level):
        if not object:
            return form % "", True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return form % "...", False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        level += 1
        is_dict = form == "{%s}"
        if is_dict:
            items = object.items()
            if self._sort_dicts:
                items = sorted(items, key=_safe_tuple)
            # Keys and values, turn by turn.
            object = [part for item in items for part in item]
        texts = []
        for part in object:
            text, part_readable, part_recursive = self.format(part, context, maxlevels, level)
            texts.append(text)
            if not part_readable:
                readable = False
            if part_recursive:
                recursive = True
        if is_dict:
            texts = [f"{key_text}: {text}" for key_text, text in zip(texts[::2], texts[1::2])]
        del context[key]
        return form % ", ".join(texts), readable, recursive


def _has_dataclass_repr(object):
    """Is the object an instance of a dataclass that represents itself as dataclasses do?"""
    cls = type(object)
    if not hasattr(cls, "__dataclass_fields__") or isinstance(object, type):
        return False
    if not object.__dataclass_params__.repr:
        return False
    wrapped = getattr(object.__repr__, "__wrapped__", None)
    return wrapped is not None and "__create_fn__" in wrapped.__qualname__


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


def _bytes_chunks(data, width, allowance):
    """The literals of a bytes object, each as long as fits, in steps of four bytes."""
    current = b""
    last = len(data) // 4 * 4
    for i in range(0, len(data), 4):
        part = data[i:i + 4]
        if i == last:
            width -= allowance
        if len(repr(current + part)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)
