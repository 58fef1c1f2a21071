"""How futures are told and shown."""

from asyncio.format_helpers import _format_callback_source

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def isfuture(obj):
    """Is it a Future, or does it behave as one? (The type is asked, not the instance.)"""
    return (hasattr(type(obj), "_asyncio_future_blocking")
            and obj._asyncio_future_blocking is not None)


def _format_callbacks(callbacks):
    shown = [_format_callback_source(entry[0], ()) for entry in callbacks[:1]]
    if len(callbacks) > 2:
        shown.append(f"<{len(callbacks) - 2} more>")
    if len(callbacks) > 1:
        shown.append(_format_callback_source(callbacks[-1][0], ()))
    return f"cb=[{', '.join(shown)}]"


def _future_repr_info(future):
    info = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            info.append(f"exception={future._exception!r}")
        else:
            import reprlib
            info.append(f"result={reprlib.repr(future._result)}")
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    if future._source_traceback:
        frame = future._source_traceback[-1]
        info.append(f"created at {frame[0]}:{frame[1]}")
    return info


_shown = set()


def _future_repr(future):
    key = id(future)
    if key in _shown:
        return "..."
    _shown.add(key)
    try:
        return f"<{type(future).__name__} {' '.join(_future_repr_info(future))}>"
    finally:
        _shown.discard(key)

