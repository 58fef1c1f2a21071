"""Reading pickles: a machine with a stack and a memo that runs the opcodes of every protocol.

What stands above the last mark is the current stack; the stacks below wait in another list. Data
come from a string, or from a file of which no more is read than belongs to the pickle.
"""

import sys
from _pickle_codes import *
from _pickle_codes import HIGHEST_PROTOCOL, UnpicklingError
from _pickle import _unpack_double
import copyreg

_handlers = [None] * 256


def _op(code):
    def register(handler):
        _handlers[code[0]] = handler
        return handler
    return register


class Unpickler:
    """Reads objects from the pickles in a binary file.

    The protocol is found out by itself. The file needs methods read and readline. The arguments
    fix_imports, encoding and errors are for pickles made by Python 2: its names are mapped to those
    of Python 3, its byte strings are decoded, or stay bytes with the encoding "bytes". The argument
    buffers gives what was left outside of the pickle.
    """

    __module__ = "_pickle"
    _ready = False

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        try:
            self._file_read = file.read
            self._file_readline = file.readline
        except AttributeError:
            self._file_read = None
        if self._file_read is None:
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._start(b"", fix_imports, encoding, errors, buffers)

    def _start(self, data, fix_imports, encoding, errors, buffers):
        self._data = data
        self._at = 0
        self._fix_imports = fix_imports
        self._encoding = encoding
        self._errors = errors
        self._buffers = None if buffers is None or buffers == () else iter(buffers)
        self._proto = 0
        self.memo = {}
        self._ready = True

    def load(self):
        """Read a pickle from the file and return the object in it."""
        if not self._ready:
            name = type(self).__name__
            raise UnpicklingError(f"Unpickler.__init__() was not called by {name}.__init__()")
        self._stack = []
        self._below = []
        self._proto = 0
        handlers = _handlers
        while True:
            at = self._at
            if at < len(self._data):
                key = self._data[at]
                self._at = at + 1
            else:
                key = self._next_key()
            handler = handlers[key]
            if handler is None:
                if key == 46:
                    break
                raise UnpicklingError(f"invalid load key, '{_key_text(key)}'.")
            handler(self)
        result = self._pop()
        self._stack = self._below = None
        return result

    def persistent_load(self, pid, /):
        """The object that an identifier stands for."""
        raise UnpicklingError("A load persistent id instruction was encountered, "
                              "but no persistent_load function was specified.")

    def find_class(self, module_name, global_name, /):
        """The object of that name in that module, which is imported if need be."""
        if self._proto < 3 and self._fix_imports:
            module_name, global_name = _new_name(module_name, global_name)
        __import__(module_name)
        module = sys.modules[module_name]
        path = global_name.split(".") if self._proto >= 4 else [global_name]
        found = module
        for part in path:
            if part == "<locals>":
                raise AttributeError(f"Can't get local attribute {global_name!r} on {module!r}")
            parent, found = found, getattr(found, part, _MISSING)
            if found is _MISSING:
                raise AttributeError(f"Can't get attribute {global_name!r} on {module!r}")
        return found

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

    # ---- containers

    @_op(MARK)
    def _mark(self):
        self._below.append(self._stack)
        self._stack = []

    @_op(POP)
    def _pop_op(self):
        if not self._stack and self._below:
            self._stack = self._below.pop()
        else:
            self._pop()

    @_op(POP_MARK)
    def _pop_mark_op(self):
        self._pop_mark()

    @_op(DUP)
    def _dup(self):
        self._stack.append(self._top())

    @_op(EMPTY_TUPLE)
    def _empty_tuple(self):
        self._stack.append(())

    @_op(TUPLE)
    def _tuple(self):
        items = self._pop_mark()
        self._stack.append(tuple(items))

    def _short_tuple(self, n):
        stack = self._stack
        if len(stack) < n:
            self._underflow()
        stack[-n:] = [tuple(stack[-n:])]

    @_op(TUPLE1)
    def _tuple1(self):
        self._short_tuple(1)

    @_op(TUPLE2)
    def _tuple2(self):
        self._short_tuple(2)

    @_op(TUPLE3)
    def _tuple3(self):
        self._short_tuple(3)

    @_op(EMPTY_LIST)
    def _empty_list(self):
        self._stack.append([])

    @_op(LIST)
    def _list(self):
        items = self._pop_mark()
        self._stack.append(items)

    @_op(APPEND)
    def _append(self):
        item = self._pop()
        _extend(self._top(), [item])

    @_op(APPENDS)
    def _appends(self):
        items = self._pop_mark()
        target = self._top()
        if items:
            _extend(target, items)

    @_op(EMPTY_DICT)
    def _empty_dict(self):
        self._stack.append({})

    @_op(DICT)
    def _dict(self):
        items = self._pop_mark()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for DICT")
        self._stack.append(dict(zip(items[::2], items[1::2])))

    @_op(SETITEM)
    def _setitem(self):
        value = self._pop()
        key = self._pop()
        self._top()[key] = value

    @_op(SETITEMS)
    def _setitems(self):
        items = self._pop_mark()
        target = self._top()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
        pairs = iter(items)
        for key, value in zip(pairs, pairs):
            target[key] = value

    @_op(EMPTY_SET)
    def _empty_set(self):
        self._stack.append(set())

    @_op(ADDITEMS)
    def _additems(self):
        items = self._pop_mark()
        target = self._top()
        if type(target) is set:
            target.update(items)
        elif items:
            add = target.add
            for item in items:
                add(item)

    @_op(FROZENSET)
    def _frozenset(self):
        items = self._pop_mark()
        self._stack.append(frozenset(items))

    # ---- the memo

    def _remember(self, i):
        self.memo[i] = self._top()

    @_op(PUT)
    def _put(self):
        i = int(self._readline(2).decode("latin-1") + "\n")
        if i < 0:
            raise ValueError("negative PUT argument")
        self._remember(i)

    @_op(BINPUT)
    def _binput(self):
        self._remember(self._read(1)[0])

    @_op(LONG_BINPUT)
    def _long_binput(self):
        self._remember(self._number(4))

    @_op(MEMOIZE)
    def _memoize(self):
        memo = self.memo
        memo[len(memo)] = self._top()

    def _recall(self, i):
        if i not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {i}")
        self._stack.append(self.memo[i])

    @_op(GET)
    def _get(self):
        self._recall(int(self._readline(2).decode("latin-1") + "\n"))

    @_op(BINGET)
    def _binget(self):
        self._recall(self._read(1)[0])

    @_op(LONG_BINGET)
    def _long_binget(self):
        self._recall(self._number(4))

    # ---- objects

    @_op(PERSID)
    def _persid(self):
        line = self._readline()
        if not line.isascii():
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings")
        self._stack.append(self.persistent_load(line.decode("ascii")))

    @_op(BINPERSID)
    def _binpersid(self):
        self._stack.append(self.persistent_load(self._pop()))

    @_op(GLOBAL)
    def _global(self):
        module = self._readline().decode("utf-8")
        name = self._readline().decode("utf-8")
        self._stack.append(self.find_class(module, name))

    @_op(STACK_GLOBAL)
    def _stack_global(self):
        name = self._pop()
        module = self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._stack.append(self.find_class(module, name))

    def _extension(self, code):
        if code <= 0:
            raise UnpicklingError("EXT specifies code <= 0")
        obj = copyreg._extension_cache.get(code, _MISSING)
        if obj is _MISSING:
            key = copyreg._inverted_registry.get(code)
            if key is None:
                raise ValueError(f"unregistered extension code {code}")
            if (not isinstance(key, tuple) or len(key) != 2
                    or not isinstance(key[0], str) or not isinstance(key[1], str)):
                raise ValueError(f"_inverted_registry[{code}] isn't a 2-tuple of strings")
            obj = self.find_class(*key)
            copyreg._extension_cache[code] = obj
        self._stack.append(obj)

    @_op(EXT1)
    def _ext1(self):
        self._extension(self._read(1)[0])

    @_op(EXT2)
    def _ext2(self):
        self._extension(self._number(2))

    @_op(EXT4)
    def _ext4(self):
        self._extension(int.from_bytes(self._read(4), "little", signed=True))

    @_op(REDUCE)
    def _reduce(self):
        args = self._pop()
        func = self._pop()
        if not isinstance(args, tuple):
            raise TypeError("argument list must be a tuple")
        self._stack.append(func(*args))

    @_op(NEWOBJ)
    def _newobj(self):
        args = self._pop()
        cls = self._pop()
        self._stack.append(_instance("NEWOBJ", cls, args, {}))

    @_op(NEWOBJ_EX)
    def _newobj_ex(self):
        kwargs = self._pop()
        args = self._pop()
        cls = self._pop()
        self._stack.append(_instance("NEWOBJ_EX", cls, args, kwargs))

    @_op(OBJ)
    def _obj(self):
        items = self._pop_mark()
        if not items:
            raise UnpicklingError("unpickling stack underflow")
        self._stack.append(_old_instance(items[0], items[1:]))

    @_op(INST)
    def _inst(self):
        module = self._readline().decode("ascii")
        name = self._readline().decode("ascii")
        cls = self.find_class(module, name)
        items = self._pop_mark()
        self._stack.append(_old_instance(cls, items))

    @_op(BUILD)
    def _build(self):
        if len(self._stack) < 2:
            self._underflow()
        state = self._stack.pop()
        target = self._stack[-1]
        setstate = getattr(target, "__setstate__", _MISSING)
        if setstate is not _MISSING:
            setstate(state)
            return
        slots = _MISSING
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state is not None:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            own = target.__dict__
            for key, value in state.items():
                own[sys.intern(key) if type(key) is str else key] = value
        if slots is not _MISSING:
            if not isinstance(slots, dict):
                raise UnpicklingError("slot state is not a dictionary")
            for key, value in slots.items():
                setattr(target, key, value)


_MISSING = object()


def _key_text(key):
    return chr(key) if 32 <= key < 127 and key not in (39, 92) else f"\\x{key:02x}"


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


def _extend(target, items):
    if type(target) is list:
        target += items
        return
    extend = getattr(target, "extend", None)
    if extend is not None:
        extend(items)
        return
    append = target.append
    for item in items:
        append(item)


def _instance(opcode, cls, args, kwargs):
    if not isinstance(cls, type):
        raise UnpicklingError(f"{opcode} class argument must be a type, not {type(cls).__name__}")
    if not isinstance(args, tuple):
        raise UnpicklingError(f"{opcode} args argument must be a tuple, not {type(args).__name__}")
    if not isinstance(kwargs, dict):
        raise UnpicklingError(f"{opcode} kwargs argument must be a dict, not {type(kwargs).__name__}")
    return cls.__new__(cls, *args, **kwargs)


def _old_instance(cls, args):
    """An instance as Python 2 made it: without arguments, classes that need none are not called."""
    if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
        return cls(*args)
    return cls.__new__(cls)


def _new_name(module, name):
    """The name in Python 3 of what Python 2 may have called differently."""
    import _compat_pickle as names
    if (module, name) in names.NAME_MAPPING:
        return names.NAME_MAPPING[module, name]
    return names.IMPORT_MAPPING.get(module, module), name


class _Loader(Unpickler):
    """An unpickler of data in memory."""

    def __init__(self, data, fix_imports, encoding, errors, buffers):
        self._file_read = None
        self._start(data, fix_imports, encoding, errors, buffers)


def load(file, fix_imports, encoding, errors, buffers):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors,
                     buffers=buffers).load()


def loads(data, fix_imports, encoding, errors, buffers):
    return _Loader(data, fix_imports, encoding, errors, buffers).load()
