"""How `pprint` spreads an object over lines: a writer for each way of representing itself."""

import collections
import re
import types

# The writers, by the `__repr__` that objects have. Programs add theirs.
WRITERS = {}


class _Sheet:
    """Where an object is written: the stream, the column it begins in, and how many characters have
    to follow what is written on its last line."""

    __slots__ = ("printer", "stream", "column", "following", "context", "level")

    def __init__(self, printer, stream, column, following, context, level):
        self.printer = printer
        self.stream = stream
        self.column = column
        self.following = following
        self.context = context
        self.level = level

    def enter(self, text):
        """Write the beginning; what comes next is aligned behind it."""
        self.stream.write(text)
        self.column += len(text)

    def repr(self, object):
        return self.printer._repr(object, self.context, self.level)

    def nested(self, object, column, following):
        self.printer._format(object, self.stream, column, following, self.context, self.level)

    def value(self, object, end):
        """Write an object and what closes it."""
        self.nested(object, self.column, self.following + len(end))
        self.stream.write(end)

    def open(self, bracket):
        """Write a bracket: the column of what is inside."""
        step = self.printer._indent_per_level
        self.stream.write(bracket + " " * (step - 1))
        return self.column + step

    def items(self, opening, items, closing, following=None):
        """Write items inside brackets: one a line or, compactly, as many as fit."""
        column = self.open(opening)
        write = self.stream.write
        newline = ",\n" + " " * column
        room = self.printer._width - column
        after_last = (self.following if following is None else following) + len(closing)
        separator = ""
        used = 0
        for item, last in _telling_last(items):
            after = after_last if last else 1
            if self.printer._compact:
                text = self.repr(item)
                # A comma needs a place as well, and one behind the last item is reckoned too.
                needed = len(text) + 1 + (after_last if last else 0)
                if used + needed > room:
                    used = 0
                    separator = separator and newline
                if used + needed <= room:
                    write(separator + text)
                    separator = ", "
                    used += len(text) + 2
                    continue
            write(separator)
            separator = newline
            self.nested(item, column, after)
        write(closing)

    def pairs(self, pairs, column, closing, value=None):
        """Write labels with values, a pair a line, and what closes them."""
        write = self.stream.write
        separator = ""
        for (label, object), last in _telling_last(pairs):
            write(separator + label)
            separator = ",\n" + " " * column
            after = self.following + len(closing) if last else 1
            (value or self.nested)(object, column + len(label), after)
        write(closing)

    def entries(self, opening, items, closing):
        """Write the items of a dict."""
        column = self.open(opening)
        labelled = ((self.repr(key) + ": ", value) for key, value in items)
        self.pairs(labelled, column, closing)

    def attributes(self, name, attributes):
        """Write names with values, as a call has them."""

        def value(object, column, following):
            # What is in itself is three dots, as in its repr.
            if id(object) in self.context:
                self.stream.write("...")
            else:
                self.nested(object, column, following)

        self.enter(name + "(")
        self.pairs(((f"{name}=", value) for name, value in attributes), self.column, ")", value)

    def literals(self, chunks, end=""):
        """Write literals that are joined by standing one below the other."""
        self.stream.write(("\n" + " " * self.column).join(chunks) + end)


def _telling_last(items):
    """The items, each with whether it is the last."""
    items = iter(items)
    for item in items:
        for following in items:
            yield item, False
            item = following
        yield item, True


def _writer(*classes, empty_as_repr=False):
    """Decorates what writes objects that represent themselves as these classes do."""

    def register(describe):
        def write(printer, object, stream, indent, allowance, context, level):
            if empty_as_repr and not len(object):
                stream.write(repr(object))
            else:
                describe(_Sheet(printer, stream, indent, allowance, context, level), object)

        for cls in classes:
            WRITERS[cls.__repr__] = write
        return write

    return register


class _Orderable:
    """A sort key for anything: what cannot be compared is ordered by type and identity."""

    __slots__ = ("object", "type_name")

    def __init__(self, object):
        self.object = object
        self.type_name = str(type(object))

    def __lt__(self, other):
        try:
            return self.object < other.object
        except TypeError:
            mine, its = self.object, other.object
            return (self.type_name, id(mine)) < (other.type_name, id(its))


def sorted_items(dictionary):
    """The items of a dict by their keys, and then by their values."""
    return sorted(dictionary.items(), key=lambda item: (_Orderable(item[0]), _Orderable(item[1])))


# Builtin containers.


def _dict_entries(sheet, dictionary, opening="{", closing="}"):
    items = sorted_items(dictionary) if sheet.printer._sort_dicts else dictionary.items()
    sheet.entries(opening, items, closing)


@_writer(dict)
def _write_dict(sheet, dictionary):
    _dict_entries(sheet, dictionary)


@_writer(list)
def _write_list(sheet, items):
    sheet.items("[", items, "]")


@_writer(tuple)
def _write_tuple(sheet, items):
    sheet.items("(", items, ",)" if len(items) == 1 else ")")


@_writer(set, frozenset, empty_as_repr=True)
def _write_set(sheet, items):
    closing = "}"
    if type(items) is not set:
        sheet.enter(type(items).__name__ + "(")
        closing = "})"
    sheet.items("{", sorted(items, key=_Orderable), closing)


@_writer(types.MappingProxyType)
def _write_mapping_proxy(sheet, proxy):
    sheet.enter("mappingproxy(")
    sheet.value(proxy.copy(), ")")


@_writer(types.SimpleNamespace)
def _write_namespace(sheet, namespace):
    cls = type(namespace)
    # The class itself is written as its instances call it.
    name = "namespace" if cls is types.SimpleNamespace else cls.__name__
    sheet.attributes(name, vars(namespace).items())


# Those of collections.


@_writer(collections.OrderedDict, empty_as_repr=True)
def _write_ordered_dict(sheet, dictionary):
    sheet.enter(type(dictionary).__name__ + "(")
    sheet.value(list(dictionary.items()), ")")


@_writer(collections.defaultdict, empty_as_repr=True)
def _write_default_dict(sheet, dictionary):
    factory = sheet.repr(dictionary.default_factory)
    sheet.enter(type(dictionary).__name__ + "(")
    sheet.stream.write(f"{factory},\n{' ' * sheet.column}")
    _dict_entries(sheet, dictionary, closing="})")


@_writer(collections.Counter, empty_as_repr=True)
def _write_counter(sheet, counter):
    sheet.enter(type(counter).__name__ + "(")
    sheet.entries("{", counter.most_common(), "})")


@_writer(collections.ChainMap, empty_as_repr=True)
def _write_chain_map(sheet, chain):
    sheet.enter(type(chain).__name__ + "(")
    sheet.pairs((("", mapping) for mapping in chain.maps), sheet.column, ")")


@_writer(collections.deque, empty_as_repr=True)
def _write_deque(sheet, items):
    sheet.enter(type(items).__name__ + "(")
    if items.maxlen is None:
        sheet.items("[", items, "])")
    else:
        sheet.items("[", items, "]", following=1)
        sheet.stream.write(f",\n{' ' * sheet.column}maxlen={sheet.repr(items.maxlen)})")


@_writer(collections.UserDict, collections.UserList, collections.UserString)
def _write_user_data(sheet, wrapper):
    # The wrapper is no level of its own.
    sheet.level -= 1
    sheet.value(wrapper.data, "")


# Text and bytes: literals side by side.


def _packed(pieces, width, after_last):
    """Literals of as many pieces each as fit; the last piece needs room for what follows it."""
    chunk = pieces[0][:0]
    for piece, last in _telling_last(pieces):
        room = width - after_last if last else width
        if chunk and len(repr(chunk + piece)) > room:
            yield repr(chunk)
            chunk = piece
        else:
            chunk += piece
    yield repr(chunk)


def _string_literals(text, width, after_last):
    """A literal for each line; those that are too long are cut before words."""
    for line, last in _telling_last(text.splitlines(True)):
        after = after_last if last else 0
        if len(repr(line)) <= width - after:
            yield repr(line)
        else:
            yield from _packed(re.findall(r"\S+\s*|\s+", line), width, after)


@_writer(str, empty_as_repr=True)
def _write_str(sheet, text):
    # Inside a container they need no parentheses.
    extra = 1 if sheet.level == 1 else 0
    width = sheet.printer._width - sheet.column - extra
    chunks = list(_string_literals(text, width, sheet.following + extra))
    if extra and len(chunks) > 1:
        sheet.enter("(")
        sheet.literals(chunks, ")")
    else:
        sheet.literals(chunks)


def _bytes_literals(sheet, data):
    pieces = [data[at : at + 4] for at in range(0, len(data), 4)]
    # A last piece that is complete is not measured with what follows it.
    after_last = sheet.following if len(data) % 4 else 0
    return _packed(pieces, sheet.printer._width - sheet.column, after_last)


@_writer(bytes)
def _write_bytes(sheet, data):
    if len(data) <= 4:
        sheet.stream.write(repr(data))
    elif sheet.level == 1:
        sheet.enter("(")
        sheet.following += 1
        sheet.literals(_bytes_literals(sheet, data), ")")
    else:
        sheet.literals(_bytes_literals(sheet, data))


@_writer(bytearray)
def _write_bytearray(sheet, data):
    sheet.enter("bytearray(")
    sheet.following += 1
    sheet.level += 1
    if len(data) <= 4:
        sheet.stream.write(repr(bytes(data)) + ")")
    else:
        sheet.literals(_bytes_literals(sheet, bytes(data)), ")")


# Dataclasses: their `__repr__` is made anew for each.


def shows_fields(object):
    """Is it an instance of a dataclass that represents itself as dataclasses do?"""
    cls = type(object)
    parameters = getattr(cls, "__dataclass_params__", None)
    if parameters is None or not parameters.repr or isinstance(object, type):
        return False
    made = getattr(object.__repr__, "__wrapped__", None)
    return made is not None and "__create_fn__" in made.__qualname__


@_writer()
def write_fields(sheet, object):
    from dataclasses import fields

    shown = ((field.name, getattr(object, field.name)) for field in fields(object) if field.repr)
    sheet.attributes(type(object).__name__, shown)
