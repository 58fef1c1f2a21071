"""The machine that reads pickles: its input, its stack, and the opcodes of simple values."""

import sys
try:
    from _pickle import _unpack_double
except ImportError:
    from _pickle_double import _unpack_double
from _pickle_codes import *
from _pickle_codes import HIGHEST_PROTOCOL, UnpicklingError

_MISSING = object()
_handlers = [None] * 256


def _op(code):
    def register(handler):
        _handlers[code[0]] = handler
        return handler
    return register


class Machine:
    """Data in a string or file, a stack, and the stacks below the marks."""

    # ---- the input

    def _next_key(self):
        data = self._file_read(1) if self._file_read is not None else b""
        if not data:
            raise EOFError("Ran out of input")
        return data[0]

    def _read(self, n):
        at = self._at
        end = at + n
        if end <= len(self._data):
            self._at = end
            return self._data[at:end]
        if self._file_read is None:
            raise UnpicklingError("pickle data was truncated")
        rest = self._data[at:]
        self._data, self._at = b"", 0
        rest += self._file_read(n - len(rest))
        if len(rest) < n:
            raise UnpicklingError("pickle data was truncated")
        return rest

    def _readline(self, least=1):
        """A line without its end, of at least so many bytes with it."""
        at = self._at
        end = self._data.find(b"\n", at) + 1
        if end:
            self._at = end
            line = self._data[at:end]
        else:
            line = self._file_readline() if self._file_read is not None else b""
            self._data, self._at = b"", 0
        if len(line) < least or line[-1:] != b"\n":
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _number(self, width):
        return int.from_bytes(self._read(width), "little")

    def _length(self, what):
        """A length in eight bytes."""
        n = self._number(8)
        if n > sys.maxsize:
            raise OverflowError(f"{what} of {sys.maxsize} bytes")
        return n

    # ---- the stack

    def _underflow(self):
        raise UnpicklingError("unexpected MARK found" if self._below else "unpickling stack underflow")

    def _pop(self):
        if not self._stack:
            self._underflow()
        return self._stack.pop()

    def _top(self):
        if not self._stack:
            self._underflow()
        return self._stack[-1]

    def _pop_mark(self):
        """The items above the last mark."""
        if not self._below:
            raise UnpicklingError("could not find MARK")
        items = self._stack
        self._stack = self._below.pop()
        return items

    # ---- the protocol, frames

    @_op(PROTO)
    def _proto_op(self):
        proto = self._read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {proto}")
        self._proto = proto

    @_op(FRAME)
    def _frame(self):
        n = self._length("FRAME length exceeds system's maximum")
        left = len(self._data) - self._at
        if left >= n:
            return
        if self._file_read is None:
            raise UnpicklingError("pickle data was truncated")
        data = self._data[self._at:] + self._file_read(n - left)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated")
        self._data, self._at = data, 0

    # ---- atoms

    @_op(NONE)
    def _none(self):
        self._stack.append(None)

    @_op(NEWTRUE)
    def _true(self):
        self._stack.append(True)

    @_op(NEWFALSE)
    def _false(self):
        self._stack.append(False)

    @_op(INT)
    def _int(self):
        line = self._readline(2)
        if line == b"01":
            value = True
        elif line == b"00":
            value = False
        else:
            value = _int_text(line)
        self._stack.append(value)

    @_op(BININT)
    def _binint(self):
        self._stack.append(int.from_bytes(self._read(4), "little", signed=True))

    @_op(BININT1)
    def _binint1(self):
        self._stack.append(self._read(1)[0])

    @_op(BININT2)
    def _binint2(self):
        self._stack.append(self._number(2))

    @_op(LONG)
    def _long(self):
        line = self._readline(2)
        if line[-1:] == b"L":
            line = line[:-1]
        else:
            line += b"\n"
        self._stack.append(int(line.decode("latin-1")))

    @_op(LONG1)
    def _long1(self):
        data = self._read(self._read(1)[0])
        self._stack.append(int.from_bytes(data, "little", signed=True))

    @_op(LONG4)
    def _long4(self):
        n = int.from_bytes(self._read(4), "little", signed=True)
        if n < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self._stack.append(int.from_bytes(self._read(n), "little", signed=True))

    @_op(FLOAT)
    def _float(self):
        self._stack.append(_float_text(self._readline(2)))

    @_op(BINFLOAT)
    def _binfloat(self):
        self._stack.append(_unpack_double(self._read(8)))

    # ---- text and bytes

    def _python2_string(self, data):
        """What Python 2 called a string."""
        if self._encoding != "bytes":
            data = data.decode(self._encoding, self._errors)
        self._stack.append(data)

    @_op(STRING)
    def _string(self):
        line = self._readline().rstrip()
        if len(line) < 2 or line[0] != line[-1] or line[0] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        from _codecs import escape_decode
        self._python2_string(escape_decode(line[1:-1])[0])

    @_op(BINSTRING)
    def _binstring(self):
        self._python2_string(self._read(self._number(4)))

    @_op(SHORT_BINSTRING)
    def _short_binstring(self):
        self._python2_string(self._read(self._read(1)[0]))

    @_op(UNICODE)
    def _unicode(self):
        self._stack.append(self._readline().decode("raw-unicode-escape"))

    @_op(BINUNICODE)
    def _binunicode(self):
        self._stack.append(self._read(self._number(4)).decode("utf-8", "surrogatepass"))

    @_op(SHORT_BINUNICODE)
    def _short_binunicode(self):
        self._stack.append(self._read(self._read(1)[0]).decode("utf-8", "surrogatepass"))

    @_op(BINUNICODE8)
    def _binunicode8(self):
        n = self._length("BINUNICODE exceeds system's maximum size")
        self._stack.append(self._read(n).decode("utf-8", "surrogatepass"))

    @_op(BINBYTES)
    def _binbytes(self):
        self._stack.append(self._read(self._number(4)))

    @_op(SHORT_BINBYTES)
    def _short_binbytes(self):
        self._stack.append(self._read(self._read(1)[0]))

    @_op(BINBYTES8)
    def _binbytes8(self):
        self._stack.append(self._read(self._length("BINBYTES exceeds system's maximum size")))

    @_op(BYTEARRAY8)
    def _bytearray8(self):
        n = self._length("BYTEARRAY8 exceeds system's maximum size")
        self._stack.append(bytearray(self._read(n)))

    @_op(NEXT_BUFFER)
    def _next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data "
                                  "but no *buffers* argument was given")
        buffer = next(self._buffers, _MISSING)
        if buffer is _MISSING:
            raise UnpicklingError("not enough out-of-band buffers")
        self._stack.append(buffer)

    @_op(READONLY_BUFFER)
    def _readonly_buffer(self):
        with memoryview(self._top()) as view:
            if not view.readonly:
                self._stack[-1] = view.toreadonly()


def _int_text(line):
    try:
        return int(line, 0)
    except ValueError:
        pass
    raise ValueError("could not convert string to int")


def _float_text(line):
    if line == line.strip() and b"_" not in line:
        try:
            return float(line)
        except ValueError:
            pass
    raise ValueError("could not convert string to float")
