"""What `pickle` offers where a program has blocked `_pickle`: `sys.modules["_pickle"] = None`.

Reading and writing are the same Python as otherwise; here are only the classes under the name of
their module and the functions, which `_pickle` has as natives.
"""

import _pickle_read
import _pickle_write

__all__ = ["Pickler", "Unpickler", "dump", "dumps", "load", "loads"]


class Pickler(_pickle_write.Pickler):
    __doc__ = _pickle_write.Pickler.__doc__
    __module__ = "pickle"


class Unpickler(_pickle_read.Unpickler):
    __doc__ = _pickle_read.Unpickler.__doc__
    __module__ = "pickle"


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write the pickle of an object to a binary file."""
    _pickle_write.dump(obj, file, protocol, fix_imports, buffer_callback)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The pickle of an object, as bytes."""
    return _pickle_write.dumps(obj, protocol, fix_imports, buffer_callback)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The object whose pickle comes next in a binary file."""
    return _pickle_read.load(file, fix_imports, encoding, errors, buffers)


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The object of a pickle that is a bytes-like object."""
    if isinstance(data, str):
        raise TypeError("Can't load pickle from unicode string")
    data = data if type(data) is bytes else bytes(memoryview(data))
    return _pickle_read.loads(data, fix_imports, encoding, errors, buffers)


for _function in (dump, dumps, load, loads):
    _function.__module__ = "pickle"
del _function
