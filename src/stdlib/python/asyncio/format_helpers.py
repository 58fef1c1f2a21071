"""How callbacks are shown in the representations of handles and futures."""

import functools


def _get_function_source(func):
    """File and line where a Python function is defined, or None."""
    while hasattr(func, "__wrapped__"):
        func = func.__wrapped__
    while isinstance(func, functools.partial):
        func = func.func
    func = getattr(func, "__func__", func)
    code = getattr(func, "__code__", None)
    if code is None:
        return None
    return code.co_filename, code.co_firstlineno


def _format_callback_source(func, args, *, debug=False):
    text = _format_callback(func, args, None, debug=debug)
    source = _get_function_source(func)
    return f"{text} at {source[0]}:{source[1]}" if source else text


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    """Arguments are shown in debug mode only: they may be large, or secret."""
    if not debug:
        return "()"
    items = [_short(arg) for arg in args or ()]
    items += [f"{name}={_short(value)}" for name, value in (kwargs or {}).items()]
    return f"({', '.join(items)})"


def _format_callback(func, args, kwargs, *, debug=False, suffix=""):
    if isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
        return _format_callback(func.func, func.args, func.keywords, debug=debug, suffix=suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    text = name + _format_args_and_kwargs(args, kwargs, debug=debug)
    return text + suffix if suffix else text


def _short(value):
    import reprlib
    return reprlib.repr(value)


def extract_stack(f=None, limit=None):
    """The summary of the calls that are running, without this one."""
    import sys
    import traceback
    if f is None:
        f = sys._getframe().f_back
    if limit is None:
        limit = 10
    frames = traceback.StackSummary.extract(
        traceback.walk_stack(f), limit=limit, lookup_lines=False)
    frames.reverse()
    return frames


# ---- For handles, which are native.

def _handle_repr_info(handle):
    info = [type(handle).__name__]
    if handle._cancelled:
        info.append("cancelled")
    if handle._callback is not None:
        info.append(_format_callback_source(
            handle._callback, handle._args, debug=handle._loop.get_debug()))
    if handle._source_traceback:
        frame = handle._source_traceback[-1]
        info.append(f"created at {frame[0]}:{frame[1]}")
    return info


def _report_callback_error(handle, error):
    """Tells the loop of what a callback has raised."""
    where = _format_callback_source(
        handle._callback, handle._args, debug=handle._loop.get_debug())
    report = {
        "message": f"Exception in callback {where}",
        "exception": error,
        "handle": handle,
    }
    if handle._source_traceback:
        report["source_traceback"] = handle._source_traceback
    handle._loop.call_exception_handler(report)
