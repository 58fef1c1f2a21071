"""Writing pickles: from objects to opcodes, at every protocol.

An object is written once and put in the memo, by which later references get it. The order of what
is written, the short forms and the places of the memo are those of CPython, byte for byte. With
protocol 4 opcodes come in frames; a frame is closed once it has reached 64 KiB.
"""

import sys
from _pickle_codes import *
from _pickle_codes import PickleError, PicklingError, HIGHEST_PROTOCOL, DEFAULT_PROTOCOL
from _pickle_buffer import PickleBuffer
from _pickle_values import Values, _BYTE, _size
from copyreg import dispatch_table as _dispatch_table, _extension_registry

_FRAME_TARGET = 64 * 1024
_FRAME_LEAST = 4
_FunctionType = type(lambda: None)


class Pickler(Values):
    """Writes the pickles of objects to a binary file.

    The protocol is a number from 0 to 5, 4 unless given; a negative one means the highest. The
    file needs a method write that takes bytes. With fix_imports and a protocol below 3, names of
    Python 3 are written as those of Python 2. With a buffer_callback, which needs protocol 5,
    buffers for which it returns something false stay outside of the pickle.
    """

    __module__ = "_pickle"
    dispatch = Values.dispatch
    _ready = False
    fast = 0

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        write = getattr(file, "write", None)
        if write is None:
            raise TypeError("file must have a 'write' attribute")
        self._start(protocol, fix_imports, buffer_callback)
        self._sink = write

    def _start(self, protocol, fix_imports, buffer_callback):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        elif type(protocol) is not int:
            protocol = protocol.__index__() if hasattr(type(protocol), "__index__") else _no_index(protocol)
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        self.proto = protocol
        self.bin = int(protocol >= 1)
        self.fix_imports = bool(fix_imports) and protocol < 3
        self._buffer_callback = buffer_callback
        self._frame = bytearray()
        self.write = self._frame.extend
        self._framing = False
        self._fast_nesting = 0
        self._fast_memo = {}
        self.memo = {}
        self._ready = True

    def dump(self, obj):
        """Write the pickle of an object to the file."""
        if not self._ready:
            name = type(self).__name__
            raise PicklingError(f"Pickler.__init__() was not called by {name}.__init__()")
        # A method that was not overridden has nothing to say.
        find = self.persistent_id
        plain = getattr(find, "__func__", None) is Pickler.persistent_id
        self._persistent = None if plain else find
        self._override = getattr(self, "reducer_override", None)
        self._table = getattr(self, "dispatch_table", None)
        self._frame.clear()
        if self.proto >= 2:
            self._sink_frame(PROTO + _BYTE[self.proto])
        self._framing = self.proto >= 4
        try:
            self.save(obj)
            self.write(STOP)
            self._commit()
            self._flush()
        finally:
            self._framing = False
            self._override = None

    # ---- frames

    _pending = b""

    def _sink_frame(self, data):
        """Data that belongs to no frame, kept until the next write to the file."""
        self._pending += data

    def _commit(self):
        """Close the frame."""
        frame = self._frame
        if self._framing and len(frame) >= _FRAME_LEAST:
            self._pending += FRAME + _size(len(frame), 8)
        self._pending += frame
        frame.clear()

    def _flush(self):
        data, self._pending = self._pending, b""
        if data:
            self._sink(data)

    def _write_data(self, header, data):
        """An opcode with its data, which is not copied into a frame if it is large."""
        if len(data) < _FRAME_TARGET:
            self.write(header)
            self.write(data)
            return
        self._commit()
        self._pending += header
        self._flush()
        self._sink(bytes(data))

    # ---- the memo

    def clear_memo(self):
        """Forget what has been written, so that everything is written anew."""
        self.memo.clear()

    def memoize(self, obj):
        """Remember an object that has just been written."""
        if self.fast:
            return
        memo = self.memo
        n = len(memo)
        memo[id(obj)] = n, obj
        if self.proto >= 4:
            self.write(MEMOIZE)
        elif self.proto == 0:
            self.write(b"p%d\n" % n)
        elif n < 256:
            self.write(BINPUT + _BYTE[n])
        else:
            self.write(LONG_BINPUT + _size(n, 4))

    def get(self, i):
        """The opcode that fetches entry i of the memo."""
        if self.proto == 0:
            return b"g%d\n" % i
        return BINGET + _BYTE[i] if i < 256 else LONG_BINGET + _size(i, 4)

    # ---- any object

    def persistent_id(self, obj, /):
        """An identifier for an object that is kept elsewhere, or None."""
        return None

    def save(self, obj, save_persistent_id=True):
        if self._framing and len(self._frame) >= _FRAME_TARGET:
            self._commit()
            self._flush()
        if self._persistent is not None and save_persistent_id:
            pid = self._persistent(obj)
            if pid is not None:
                self._save_persistent(pid)
                return
        kind = type(obj)
        writer = self.dispatch.get(kind)
        if kind in _ATOMS and writer is not None:
            writer(self, obj)
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(self.get(known[0]))
            return
        override = self._override
        if writer is not None and (override is None or kind in _CONTENTS):
            writer(self, obj)
            return
        if override is not None:
            made = override(obj)
            if made is not NotImplemented:
                self._save_made(made, obj)
                return
        if writer is not None:
            writer(self, obj)
            return
        made = self._reduced(obj, kind)
        if made is not None:
            self._save_made(made, obj)

    def _reduced(self, obj, kind):
        """What an object reduces to; None for a class, which has been written."""
        if self._table is None:
            reduce = _dispatch_table.get(kind)
        else:
            try:
                reduce = self._table[kind]
            except KeyError:
                reduce = None
        if reduce is not None:
            return reduce(obj)
        if issubclass(kind, type):
            self.save_global(obj)
            return None
        reduce = getattr(obj, "__reduce_ex__", None)
        if reduce is not None:
            return reduce(self.proto)
        reduce = getattr(obj, "__reduce__", None)
        if reduce is not None:
            return reduce()
        raise PicklingError(f"can't pickle '{kind.__name__}' object: {obj!r}")

    def _save_made(self, made, obj):
        if isinstance(made, str):
            self.save_global(obj, made)
        elif not isinstance(made, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        elif not 2 <= len(made) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        else:
            self.save_reduce(*made, obj=obj)

    def _save_persistent(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(BINPERSID)
            return
        text = str(pid)
        if not text.isascii():
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings")
        self.write(PERSID + text.encode() + b"\n")

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None,
                    state_setter=None, *, obj=None):
        """Write the call that makes an object, and what is to be done with it afterwards."""
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        if listitems is not None and not hasattr(type(listitems), "__next__"):
            raise PicklingError("fourth element of the tuple returned by __reduce__ "
                                f"must be an iterator, not {type(listitems).__name__}")
        if dictitems is not None and not hasattr(type(dictitems), "__next__"):
            raise PicklingError("fifth element of the tuple returned by __reduce__ "
                                f"must be an iterator, not {type(dictitems).__name__}")
        if state_setter is not None and not callable(state_setter):
            raise PicklingError("sixth element of the tuple returned by __reduce__ "
                                f"must be a function, not {type(state_setter).__name__}")
        save, write = self.save, self.write
        name = getattr(func, "__name__", None) if self.proto >= 2 else None
        if name == "__newobj_ex__":
            self._save_newobj_ex(args)
        elif name == "__newobj__":
            self._save_newobj(args, obj)
        else:
            save(func)
            save(args)
            write(REDUCE)
        if obj is not None:
            if id(obj) in self.memo:
                # Its arguments have led back to it: what has been made there is the object.
                write(POP + self.get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is None:
            return
        if state_setter is None:
            save(state)
            write(BUILD)
        else:
            save(state_setter)
            save(obj)
            save(state)
            write(TUPLE2)
            write(REDUCE)
            write(POP)

    def _save_newobj(self, args, obj):
        if not args:
            raise PicklingError("__newobj__ arglist is empty")
        cls = args[0]
        if not hasattr(cls, "__new__"):
            raise PicklingError("args[0] from __newobj__ args has no __new__")
        if obj is not None and cls is not obj.__class__:
            raise PicklingError("args[0] from __newobj__ args has the wrong class")
        self.save(cls)
        self.save(args[1:])
        self.write(NEWOBJ)

    def _save_newobj_ex(self, made):
        if len(made) != 3:
            raise PicklingError("length of the NEWOBJ_EX argument tuple must be exactly 3, "
                                f"not {len(made)}")
        cls, args, kwargs = made
        if not isinstance(cls, type):
            raise PicklingError("first item from NEWOBJ_EX argument tuple must be a class, "
                                f"not {type(cls).__name__}")
        if not isinstance(args, tuple):
            raise PicklingError("second item from NEWOBJ_EX argument tuple must be a tuple, "
                                f"not {type(args).__name__}")
        if not isinstance(kwargs, dict):
            raise PicklingError("third item from NEWOBJ_EX argument tuple must be a dict, "
                                f"not {type(kwargs).__name__}")
        if self.proto >= 4:
            self.save(cls)
            self.save(args)
            self.save(kwargs)
            self.write(NEWOBJ_EX)
            return
        # Keywords that older protocols cannot pass are bound by a partial.
        from functools import partial
        self.save(partial(cls.__new__, cls, *args, **kwargs))
        self.save(())
        self.write(REDUCE)

    # ---- what is written by name

    def _save_type(self, obj):
        if obj is type(None):
            self.save_reduce(type, (None,), obj=obj)
        elif obj is type(NotImplemented):
            self.save_reduce(type, (NotImplemented,), obj=obj)
        elif obj is type(...):
            self.save_reduce(type, (...,), obj=obj)
        else:
            self.save_global(obj)
    dispatch[type] = _save_type

    def save_global(self, obj, name=None):
        """Write an object by its module and its name there."""
        if name is None:
            name = getattr(obj, "__qualname__", None)
            if name is None:
                name = obj.__name__
        path = name.split(".")
        if "<locals>" in path:
            raise AttributeError(f"Can't get local object {name!r}")
        module_name = whichmodule(obj, path)
        try:
            __import__(module_name)
            problem, module = None, sys.modules[module_name]
        except (ImportError, ValueError, KeyError):
            problem = f"import of module {module_name!r} failed"
        if problem is None:
            found = _walk(module, path)
            if found is _MISSING:
                problem = f"attribute lookup {name} on {module_name} failed"
            elif found is not obj:
                problem = f"it's not the same object as {module_name}.{name}"
        if problem is not None:
            raise PicklingError(f"Can't pickle {obj!r}: {problem}")
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name))
            if code is not None:
                self._save_extension(obj, code)
                return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(STACK_GLOBAL)
        else:
            # An attribute of something global is fetched by getattr.
            for _ in path[1:]:
                self.save(getattr)
                if self.proto < 2:
                    self.write(MARK)
            self._save_global_name(module_name, path[0])
            for part in path[1:]:
                self.save(part)
                self.write(TUPLE + REDUCE if self.proto < 2 else TUPLE2 + REDUCE)
        self.memoize(obj)
    dispatch[_FunctionType] = save_global

    def _save_global_name(self, module_name, name):
        if self.fix_imports:
            module_name, name = _old_name(module_name, name)
        line = f"{module_name}\n{name}\n"
        if self.proto < 3 and not line.isascii():
            raise PicklingError(f"can't pickle global identifier '{module_name}.{name}' "
                                f"using pickle protocol {self.proto}")
        self.write(GLOBAL + line.encode())

    def _save_extension(self, obj, code):
        if not 0 < code <= 0x7FFFFFFF:
            raise RuntimeError(f"Can't pickle {obj!r}: extension code {code} is out of range")
        if code < 256:
            self.write(EXT1 + _BYTE[code])
        elif code < 65536:
            self.write(EXT2 + _size(code, 2))
        else:
            self.write(EXT4 + _size(code, 4))


# What never enters the memo, and what no reducer_override is asked about.
_ATOMS = frozenset({type(None), bool, int, float})
_CONTENTS = frozenset({str, bytes, bytearray, PickleBuffer, tuple, list, dict, set, frozenset})
_MISSING = object()


def _no_index(protocol):
    raise TypeError(f"'{type(protocol).__name__}' object cannot be interpreted as an integer")


def _walk(found, path):
    """What a dotted name leads to."""
    for part in path:
        found = getattr(found, part, _MISSING)
        if found is _MISSING:
            break
    return found


def whichmodule(obj, path):
    """The name of the module an object is found in."""
    if isinstance(path, str):
        path = path.split(".")
    name = getattr(obj, "__module__", None)
    if name is not None:
        return name
    for name, module in sys.modules.copy().items():
        if name in ("__main__", "__mp_main__") or module is None:
            continue
        if _walk(module, path) is obj:
            return name
    return "__main__"


def _old_name(module, name):
    """The name in Python 2."""
    import _compat_pickle as names
    if (module, name) in names.REVERSE_NAME_MAPPING:
        return names.REVERSE_NAME_MAPPING[module, name]
    return names.REVERSE_IMPORT_MAPPING.get(module, module), name


class _Dumper(Pickler):
    """A pickler that collects what it writes."""

    def __init__(self, protocol, fix_imports, buffer_callback):
        self._start(protocol, fix_imports, buffer_callback)
        self._parts = []
        self._sink = self._parts.append


def dump(obj, file, protocol, fix_imports, buffer_callback):
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)


def dumps(obj, protocol, fix_imports, buffer_callback):
    pickler = _Dumper(protocol, fix_imports, buffer_callback)
    pickler.dump(obj)
    return b"".join(pickler._parts)
