"""Writing values: numbers, text and containers, each in its shortest form.

This is the half of the pickler that knows the contents of builtin types; what writes any object,
the memo and the frames, are in `_pickle_write`.
"""

try:
    from _pickle import _pack_double
except ImportError:
    from _pickle_double import _pack_double
from _pickle_buffer import PickleBuffer
from _pickle_codes import *
from _pickle_codes import PicklingError
from itertools import islice

_BATCH = 1000
_FAST_DEPTH = 50
_TUPLES = (EMPTY_TUPLE, TUPLE1, TUPLE2, TUPLE3)
_BYTE = [bytes([i]) for i in range(256)]


def _size(n, width):
    return n.to_bytes(width, "little")


class Values:
    """Writers of builtin types, by type, for a class that has save, save_reduce, write and memo."""

    dispatch = {}

    # ---- batches of items

    def _batch_appends(self, items):
        save, write = self.save, self.write
        if not self.bin:
            for item in items:
                save(item)
                write(APPEND)
            return
        while True:
            batch = list(islice(items, _BATCH))
            if len(batch) > 1:
                write(MARK)
                for item in batch:
                    save(item)
                write(APPENDS)
            elif batch:
                save(batch[0])
                write(APPEND)
            if len(batch) < _BATCH:
                return

    def _batch_setitems(self, items):
        save, write = self.save, self.write
        batch = ()
        while True:
            batch = list(islice(items, _BATCH if self.bin else 1))
            for pair in batch:
                if not isinstance(pair, tuple) or len(pair) != 2:
                    raise TypeError("dict items iterator must return 2-tuples")
            if len(batch) > 1:
                write(MARK)
                for key, value in batch:
                    save(key)
                    save(value)
                write(SETITEMS)
            elif batch:
                save(batch[0][0])
                save(batch[0][1])
                write(SETITEM)
            if not batch or self.bin and len(batch) < _BATCH:
                return

    # ---- atoms

    def _save_none(self, obj):
        self.write(NONE)
    dispatch[type(None)] = _save_none

    def _save_bool(self, obj):
        if self.proto >= 2:
            self.write(NEWTRUE if obj else NEWFALSE)
        else:
            self.write(TRUE if obj else FALSE)
    dispatch[bool] = _save_bool

    def _save_int(self, obj):
        if self.bin and 0 <= obj < 256:
            self.write(BININT1 + _BYTE[obj])
        elif not -0x80000000 <= obj < 0x80000000:
            self._save_long(obj)
        elif not self.bin:
            self.write(b"I%d\n" % obj)
        elif 0 <= obj < 0x10000:
            self.write(BININT2 + _size(obj, 2))
        else:
            self.write(BININT + obj.to_bytes(4, "little", signed=True))
    dispatch[int] = _save_int

    def _save_long(self, obj):
        if self.proto < 2:
            self.write(LONG + repr(obj).encode() + b"L\n")
            return
        bits = obj.bit_length() if obj >= 0 else (~obj).bit_length()
        data = obj.to_bytes(bits // 8 + 1, "little", signed=True)
        if len(data) < 256:
            self.write(LONG1 + _BYTE[len(data)] + data)
        elif len(data) < 0x80000000:
            self.write(LONG4 + _size(len(data), 4) + data)
        else:
            raise OverflowError("int too large to pickle")

    def _save_float(self, obj):
        self.write(BINFLOAT + _pack_double(obj) if self.bin else b"F%s\n" % repr(obj).encode())
    dispatch[float] = _save_float

    # ---- text and bytes

    def _save_str(self, obj):
        if not self.bin:
            text = obj.replace("\\", "\\u005c").replace("\0", "\\u0000").replace("\n", "\\u000a")
            text = text.replace("\r", "\\u000d").replace("\x1a", "\\u001a")
            self.write(UNICODE + text.encode("raw-unicode-escape") + b"\n")
            self.memoize(obj)
            return
        data = obj.encode("utf-8", "surrogatepass")
        n = len(data)
        if n < 256 and self.proto >= 4:
            self.write(SHORT_BINUNICODE + _BYTE[n] + data)
        elif n <= 0xFFFFFFFF:
            self._write_data(BINUNICODE + _size(n, 4), data)
        elif self.proto >= 4:
            self._write_data(BINUNICODE8 + _size(n, 8), data)
        else:
            raise OverflowError("cannot serialize a string larger than 4GiB")
        self.memoize(obj)
    dispatch[str] = _save_str

    def _save_bytes(self, obj):
        if self.proto >= 3:
            self._save_bytes_data(obj)
            self.memoize(obj)
        elif obj:
            from _codecs import encode
            self.save_reduce(encode, (str(obj, "latin1"), "latin1"), obj=obj)
        else:
            self.save_reduce(bytes, (), obj=obj)
    dispatch[bytes] = _save_bytes

    def _save_bytes_data(self, data):
        n = len(data)
        if n < 256:
            self.write(SHORT_BINBYTES + _BYTE[n] + data)
        elif n <= 0xFFFFFFFF:
            self._write_data(BINBYTES + _size(n, 4), data)
        elif self.proto >= 4:
            self._write_data(BINBYTES8 + _size(n, 8), data)
        else:
            raise OverflowError("serializing a bytes object larger than 4 GiB "
                                "requires pickle protocol 4 or higher")

    def _save_bytearray(self, obj):
        if self.proto >= 5:
            self._write_data(BYTEARRAY8 + _size(len(obj), 8), obj)
            self.memoize(obj)
        elif obj:
            self.save_reduce(bytearray, (bytes(obj),), obj=obj)
        else:
            self.save_reduce(bytearray, (), obj=obj)
    dispatch[bytearray] = _save_bytearray

    def _save_buffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        view = obj._memory()
        if not view.contiguous:
            raise PicklingError("PickleBuffer can not be pickled when pointing "
                                "to a non-contiguous buffer")
        readonly = view.readonly
        if self._buffer_callback is not None and not self._buffer_callback(obj):
            self.write(NEXT_BUFFER + READONLY_BUFFER if readonly else NEXT_BUFFER)
            return
        if readonly:
            self._save_bytes_data(view.tobytes())
        else:
            self._write_data(BYTEARRAY8 + _size(view.nbytes, 8), view.tobytes())
        self.memoize(obj)
    dispatch[PickleBuffer] = _save_buffer

    # ---- containers

    def _save_tuple(self, obj):
        n = len(obj)
        if n == 0:
            self.write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        save, write = self.save, self.write
        short = n <= 3 and self.proto >= 2
        if not short:
            write(MARK)
        for item in obj:
            save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            # Writing the items has written the tuple: they are taken off the stack again.
            if short:
                write(POP * n)
            else:
                write(POP_MARK if self.bin else POP * (n + 1))
            write(self.get(known[0]))
            return
        write(_TUPLES[n] if short else TUPLE)
        self.memoize(obj)
    dispatch[tuple] = _save_tuple

    def _save_list(self, obj):
        if self.fast:
            self._fast_enter(obj)
        self.write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        if not self.bin:
            self._batch_appends(iter(obj))
        elif obj:
            save, write = self.save, self.write
            done = 0
            if len(obj) == 1:
                save(obj[0])
                write(APPEND)
                done = 1
            while done < len(obj):
                write(MARK)
                batch = obj[done:done + _BATCH]
                for item in batch:
                    save(item)
                write(APPENDS)
                done += len(batch)
        if self.fast:
            self._fast_leave(obj)
    dispatch[list] = _save_list

    def _save_dict(self, obj):
        if self.fast:
            self._fast_enter(obj)
        self.write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        n = len(obj)
        if not self.bin:
            self._batch_setitems(iter(obj.items()))
        elif n:
            save, write = self.save, self.write
            if n == 1:
                for key, value in obj.items():
                    save(key)
                    save(value)
                write(SETITEM)
            else:
                # A full batch is followed by another one, be it empty.
                write(MARK)
                left = _BATCH
                for key, value in obj.items():
                    if not left:
                        write(SETITEMS + MARK)
                        left = _BATCH
                    save(key)
                    save(value)
                    left -= 1
                write(SETITEMS if left else SETITEMS + MARK + SETITEMS)
            if len(obj) != n:
                raise RuntimeError("dictionary changed size during iteration")
        if self.fast:
            self._fast_leave(obj)
    dispatch[dict] = _save_dict

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        save, write = self.save, self.write
        write(EMPTY_SET)
        self.memoize(obj)
        n = len(obj)
        if not n:
            return
        write(MARK)
        left = _BATCH
        for item in obj:
            if not left:
                write(ADDITEMS + MARK)
                left = _BATCH
            save(item)
            left -= 1
        write(ADDITEMS if left else ADDITEMS + MARK + ADDITEMS)
        if len(obj) != n:
            raise RuntimeError("set changed size during iteration")
    dispatch[set] = _save_set

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        save, write = self.save, self.write
        write(MARK)
        for item in obj:
            save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            write(POP_MARK + self.get(known[0]))
            return
        write(FROZENSET)
        self.memoize(obj)
    dispatch[frozenset] = _save_frozenset

    def _fast_enter(self, obj):
        """Without a memo only the depth can tell that a container holds itself."""
        self._fast_nesting += 1
        if self._fast_nesting < _FAST_DEPTH:
            return
        if id(obj) in self._fast_memo:
            raise ValueError("fast mode: can't pickle cyclic objects including object type "
                             f"{type(obj).__name__} at {id(obj):#x}")
        self._fast_memo[id(obj)] = None

    def _fast_leave(self, obj):
        if self._fast_nesting >= _FAST_DEPTH:
            self._fast_memo.pop(id(obj), None)
        self._fast_nesting -= 1
