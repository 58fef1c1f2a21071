"""Values as bytes in CPython's internal format, version 4.

Code objects are refused in both directions: the format would carry another machine's code. Values
are walked with lists of what is open, so that depth costs no recursion; it is limited as CPython's
is.
"""

import struct
import sys

__all__ = ["dump", "dumps", "load", "loads", "version"]

version = 4

_DEEPEST_WRITTEN = 2000
_DEEPEST_READ = 1999

_FLAG = 0x80
_END = object()

_int4 = struct.Struct("<i").pack
_double = struct.Struct("<d")
_code_type = type((lambda: None).__code__)


def _digits(value):
    """The 15-bit digits of an absolute value, the least significant first."""
    size = (value.bit_length() + 14) // 15
    raw = value.to_bytes((size * 15 + 7) // 8, "little")
    out = bytearray()
    number = bits = 0
    for byte in raw:
        number |= byte << bits
        bits += 8
        if bits >= 15:
            out += (number & 0x7FFF).to_bytes(2, "little")
            number >>= 15
            bits -= 15
    if number:
        out += number.to_bytes(2, "little")
    return size, bytes(out[: 2 * size])


def _dumps(value, version, allow_code):
    out = bytearray()
    # Values seen, by identity; some are made on the way, such as the names of a code object.
    seen, kept = {}, []
    stack = [(value, 1)]
    del value
    while stack:
        value, depth = stack.pop()
        if value is _END:
            out += b"0"
            continue
        if depth > _DEEPEST_WRITTEN:
            raise ValueError("object too deeply nested to marshal")
        if value is None:
            out += b"N"
            continue
        if value is StopIteration:
            out += b"S"
            continue
        if value is Ellipsis:
            out += b"."
            continue
        if value is False:
            out += b"F"
            continue
        if value is True:
            out += b"T"
            continue
        flag = 0
        kind = type(value)
        if version >= 3:
            # What only its container refers to cannot come a second time.
            if sys.getrefcount(value) > _ALONE or kind in _SHARED:
                known = seen.get(id(value))
                if known is not None:
                    out += b"r"
                    out += _int4(known)
                    continue
                seen[id(value)] = len(seen)
                kept.append(value)
                flag = _FLAG
        if kind is int:
            if -0x80000000 <= value <= 0x7FFFFFFF:
                out.append(0x69 | flag)
                out += _int4(value)
            else:
                size, digits = _digits(abs(value))
                out.append(0x6C | flag)
                out += _int4(-size if value < 0 else size)
                out += digits
        elif kind is float:
            if version > 1:
                out.append(0x67 | flag)
                out += _double.pack(value)
            else:
                text = ("%.17g" % value).encode()
                out.append(0x66 | flag)
                out.append(len(text))
                out += text
        elif kind is complex:
            if version > 1:
                out.append(0x79 | flag)
                out += _double.pack(value.real)
                out += _double.pack(value.imag)
            else:
                out.append(0x78 | flag)
                for part in value.real, value.imag:
                    text = ("%.17g" % part).encode()
                    out.append(len(text))
                    out += text
        elif kind is bytes:
            _sized(out, 0x73 | flag, value)
        elif kind is str:
            _text(out, value, flag, version)
        elif kind is tuple:
            if version >= 4 and len(value) < 256:
                out.append(0x29 | flag)
                out.append(len(value))
            else:
                out.append(0x28 | flag)
                out += _int4(len(value))
            depth += 1
            stack.extend([(item, depth) for item in reversed(value)])
        elif kind is list:
            out.append(0x5B | flag)
            out += _int4(len(value))
            depth += 1
            stack.extend([(item, depth) for item in reversed(value)])
        elif kind is dict:
            out.append(0x7B | flag)
            stack.append((_END, depth))
            depth += 1
            for key, item in reversed(value.items()):
                stack.append((item, depth))
                stack.append((key, depth))
            # Nothing but the list refers to what comes next.
            key = item = None
        elif kind is set or kind is frozenset:
            out.append((0x3C if kind is set else 0x3E) | flag)
            out += _int4(len(value))
            depth += 1
            # In an order that does not depend on hashes.
            items = sorted(value, key=lambda item: _dumps(item, version, allow_code))
            stack.extend([(item, depth) for item in reversed(items)])
            items = None
        elif kind is _code_type:
            if not allow_code:
                raise ValueError("marshalling code objects is disallowed")
            raise ValueError("unmarshallable object")
        else:
            try:
                data = bytes(memoryview(value))
            except TypeError:
                raise ValueError("unmarshallable object") from None
            _sized(out, 0x73 | flag, data)
    return bytes(out)


def _sized(out, code, data):
    if len(data) > 0x7FFFFFFF:
        raise ValueError("unmarshallable object")
    out.append(code)
    out += _int4(len(data))
    out += data


def _text(out, value, flag, version):
    interned = version >= 3 and sys._is_interned(value)
    if version >= 4 and value.isascii():
        data = value.encode()
        if len(data) < 256:
            out.append((0x5A if interned else 0x7A) | flag)
            out.append(len(data))
            out += data
        else:
            _sized(out, (0x41 if interned else 0x61) | flag, data)
    else:
        data = value.encode("utf-8", "surrogatepass")
        _sized(out, (0x74 if interned else 0x75) | flag, data)


# Immutable values are shared by constants; of containers and others the references are counted.
_SHARED = frozenset({int, str, float, complex, tuple, bytes})


def _alone():
    """References to a value in the loop of `_dumps` that only a container refers to."""
    outer = [[]]
    stack = [(outer[0], 1)]
    value, depth = stack.pop()
    return sys.getrefcount(value)


_ALONE = _alone()


def dumps(value, version=version, /, *, allow_code=True):
    """Return the bytes that dump() would write."""
    return _dumps(value, version, allow_code)


def dump(value, file, version=version, /, *, allow_code=True):
    """Write a value to a file that is open for bytes."""
    data = _dumps(value, version, allow_code)
    return file.write(data)


class _Bytes:
    """Reads from bytes in memory."""

    def __init__(self, data):
        self.data = data
        self.at = 0

    def read(self, size):
        at = self.at
        data = self.data[at : at + size]
        if len(data) < size:
            raise EOFError("marshal data too short")
        self.at = at + size
        return data

    def byte(self, message="EOF read where not expected"):
        at = self.at
        if at >= len(self.data):
            raise EOFError(message)
        self.at = at + 1
        return self.data[at]


class _File:
    """Reads from a file, and no more than is needed."""

    def __init__(self, file):
        self.file = file

    def read(self, size):
        out = bytearray(size)
        with memoryview(out) as view:
            count = self.file.readinto(view) if size else 0
        if count > size:
            raise ValueError(
                f"read() returned too much data: {size} bytes requested, {count} returned"
            )
        if count < size:
            raise EOFError("EOF read where not expected")
        return bytes(out)

    def byte(self, message="EOF read where not expected"):
        try:
            return self.read(1)[0]
        except EOFError:
            raise EOFError(message) from None


class _Open:
    """A container that is being read."""

    __slots__ = ("kind", "items", "left", "place", "made", "name")

    def __init__(self, kind, name, left, place, made=None):
        self.kind = kind
        self.name = name
        self.items = []
        self.left = left
        self.place = place
        self.made = made


_MISSING = object()


def _size(source, what):
    size = int.from_bytes(source.read(4), "little", signed=True)
    if size < 0:
        raise ValueError(f"bad marshal data ({what} size out of range)")
    return size


def _long(source):
    size = int.from_bytes(source.read(4), "little", signed=True)
    if size == -0x80000000:
        raise ValueError("bad marshal data (long size out of range)")
    if size == 0:
        return 0
    raw = source.read(2 * abs(size))
    value = shift = 0
    number = bits = 0
    out = bytearray()
    for i in range(0, len(raw), 2):
        digit = raw[i] | raw[i + 1] << 8
        if digit > 0x7FFF:
            raise ValueError("bad marshal data (digit out of range in long)")
        number |= digit << bits
        bits += 15
        while bits >= 8:
            out.append(number & 0xFF)
            number >>= 8
            bits -= 8
    if digit == 0:
        raise ValueError("bad marshal data (unnormalized long data)")
    out.append(number)
    value = int.from_bytes(out, "little")
    return -value if size < 0 else value


def _float_text(source):
    data = source.read(source.byte())
    return float(data.decode("ascii", "replace"))


def _atom(source, code):
    """A value that contains no others; or _MISSING."""
    if code == 0x69:
        return int.from_bytes(source.read(4), "little", signed=True)
    if code == 0x49:
        return int.from_bytes(source.read(8), "little", signed=True)
    if code == 0x6C:
        return _long(source)
    if code == 0x7A or code == 0x5A:
        text = str(source.read(source.byte()), "ascii")
        return sys.intern(text) if code == 0x5A else text
    if code == 0x61 or code == 0x41:
        text = str(source.read(_size(source, "string")), "latin-1")
        return sys.intern(text) if code == 0x41 else text
    if code == 0x75 or code == 0x74:
        text = str(source.read(_size(source, "string")), "utf-8", "surrogatepass")
        return sys.intern(text) if code == 0x74 else text
    if code == 0x73:
        return bytes(source.read(_size(source, "bytes object")))
    if code == 0x67:
        return _double.unpack(source.read(8))[0]
    if code == 0x66:
        return _float_text(source)
    if code == 0x79:
        return complex(_double.unpack(source.read(8))[0], _double.unpack(source.read(8))[0])
    if code == 0x78:
        return complex(_float_text(source), _float_text(source))
    return _MISSING


_SINGLE = {0x4E: None, 0x46: False, 0x54: True, 0x53: StopIteration, 0x2E: Ellipsis}
_CONTAINERS = {
    0x28: "tuple", 0x29: "tuple", 0x5B: "list", 0x7B: "dict", 0x3C: "set", 0x3E: "set",
}
_NULL = object()


def _read(source, allow_code):
    refs = []
    stack = []
    while True:
        byte = source.byte("EOF read where object expected")
        code = byte & 0x7F
        if len(stack) > _DEEPEST_READ:
            raise ValueError("recursion limit exceeded")
        if code == 0x30:
            value = _NULL
        elif code in _SINGLE:
            value = _SINGLE[code]
        elif code == 0x72:
            index = int.from_bytes(source.read(4), "little", signed=True)
            if not 0 <= index < len(refs) or refs[index] is _MISSING:
                raise ValueError("bad marshal data (invalid reference)")
            value = refs[index]
        elif code in _CONTAINERS:
            name = _CONTAINERS[code]
            if code == 0x29:
                left = source.byte()
            elif code == 0x7B:
                left = -1
            else:
                left = _size(source, name)
            made = None
            place = None
            if code == 0x5B:
                made = []
            elif code == 0x7B:
                made = {}
            elif code == 0x3C:
                made = set()
            if byte & _FLAG:
                # Containers that can contain themselves are known before they are complete.
                place = len(refs)
                refs.append(_MISSING if made is None else made)
            container = _Open(code, name, left, place, made)
            if left:
                stack.append(container)
                continue
            value = _finish(container, refs)
        elif code == 0x63:
            if not allow_code:
                raise ValueError("unmarshalling code objects is disallowed")
            raise ValueError("bad marshal data (code objects are not supported)")
        else:
            value = _atom(source, code)
            if value is _MISSING:
                raise ValueError("bad marshal data (unknown type code)")
            if byte & _FLAG:
                refs.append(value)
        # A value is complete: it goes to its container, which may complete that.
        while stack:
            container = stack[-1]
            if container.kind == 0x7B:
                if value is _NULL:
                    # A key, or a value after its key, may be missing.
                    value = container.made
                    stack.pop()
                    continue
                container.items.append(value)
                if len(container.items) == 2:
                    key, item = container.items
                    container.made[key] = item
                    container.items.clear()
                break
            if value is _NULL:
                raise TypeError(f"NULL object in marshal data for {container.name}")
            made = container.made
            if made is None:
                container.items.append(value)
            elif container.kind == 0x5B:
                made.append(value)
            else:
                made.add(value)
            container.left -= 1
            if container.left:
                break
            stack.pop()
            value = _finish(container, refs)
        else:
            if value is _NULL:
                raise TypeError("NULL object in marshal data for object")
            return value


def _finish(container, refs):
    if container.made is not None:
        return container.made
    value = tuple(container.items) if container.kind != 0x3E else frozenset(container.items)
    if container.place is not None:
        refs[container.place] = value
    return value


def loads(bytes, /, *, allow_code=True):
    """Read a value from bytes. What follows it is ignored."""
    view = memoryview(bytes) if not isinstance(bytes, str) else None
    if view is None:
        raise TypeError("a bytes-like object is required, not 'str'")
    return _read(_Bytes(view.tobytes()), allow_code)


def load(file, /, *, allow_code=True):
    """Read a value from a file that is open for bytes."""
    data = file.read(0)
    if not isinstance(data, bytes):
        raise TypeError(f"file.read() returned not bytes but {type(data).__name__}")
    return _read(_File(file), allow_code)
