"""Reading pickles: a machine with a stack and a memo that runs the opcodes of every protocol.

What stands above the last mark is the current stack; the stacks below wait in another list. Data
come from a string, or from a file of which no more is read than belongs to the pickle.
"""

import copyreg
import sys
from _pickle_codes import *
from _pickle_codes import UnpicklingError
from _pickle_machine import Machine, _MISSING, _handlers, _op


class Unpickler(Machine):
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


def _key_text(key):
    return chr(key) if 32 <= key < 127 and key not in (39, 92) else f"\\x{key:02x}"


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
