"""What counts as a coroutine, and how one is shown."""

import os
import sys
import types

__all__ = ("iscoroutinefunction", "iscoroutine")

_CO_COROUTINE = 0x80
_marker = object()


def _is_debug_mode():
    return sys.flags.dev_mode or (not sys.flags.ignore_environment
                                  and bool(os.environ.get("PYTHONASYNCIODEBUG")))


def iscoroutinefunction(func):
    """Is it an `async def` function (or marked as one)?"""
    import functools
    bare = func
    while isinstance(bare, functools.partial):
        bare = bare.func
    bare = getattr(bare, "__func__", bare)
    while isinstance(bare, functools.partial):
        bare = bare.func
    code = getattr(bare, "__code__", None)
    if isinstance(bare, types.FunctionType) and code.co_flags & _CO_COROUTINE:
        return True
    if (mark := getattr(bare, "_is_coroutine_marker", None)) is not None:
        import inspect
        if mark is inspect._is_coroutine_mark:
            return True
    return getattr(func, "_is_coroutine", None) is _is_coroutine


# What `asyncio.coroutine` used to mark functions with; libraries still set it.
_is_coroutine = _marker


def iscoroutine(obj):
    """Is it a coroutine object, of `async def` or of an implementation of its protocol?"""
    if type(obj) is types.CoroutineType:
        return True
    if isinstance(obj, types.CoroutineType):
        return True
    return _has_protocol(type(obj))


_checked = {}


def _has_protocol(cls):
    """The test of `collections.abc.Coroutine`, remembered by class."""
    known = _checked.get(cls)
    if known is None:
        from collections.abc import Coroutine
        known = issubclass(cls, Coroutine)
        if len(_checked) < 100:
            _checked[cls] = known
    return known


def _format_coroutine(coro):
    """`name() running at file:line`, `name() done, defined at file:line`."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    name = f"{name}()" if name else f"<{type(coro).__name__} without __name__>()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if code is None:
        running = getattr(coro, "cr_running", None) or getattr(coro, "gi_running", False)
        return f"{name} running" if running else name
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    place = code.co_filename or "<empty co_filename>"
    if frame is not None:
        return f"{name} running at {place}:{frame.f_lineno}"
    return f"{name} done, defined at {place}:{code.co_firstlineno}"
