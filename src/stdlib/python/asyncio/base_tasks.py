"""How tasks and their stacks are shown."""

import _asyncio

from asyncio import base_futures
from asyncio.coroutines import _format_coroutine


def _task_repr_info(task):
    info = base_futures._future_repr_info(task)
    if task.cancelling() and not task.done():
        info[0] = "cancelling"
    own = [f"name={task.get_name()!r}"]
    if task._coro is not None:
        own.append(f"coro=<{_format_coroutine(task._coro)}>")
    if task._fut_waiter is not None:
        own.append(f"wait_for={task._fut_waiter!r}")
    return info[:1] + own + info[1:]


_shown = set()


def _task_repr(task):
    key = id(task)
    if key in _shown:
        return "..."
    _shown.add(key)
    try:
        return f"<{type(task).__name__} {' '.join(_task_repr_info(task))}>"
    finally:
        _shown.discard(key)


def _task_get_stack(task, limit):
    coro = task._coro
    frame = None
    for name in "cr_frame", "gi_frame", "ag_frame":
        if hasattr(coro, name):
            frame = getattr(coro, name)
            break
    if frame is not None:
        frames = []
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
        return frames
    frames = []
    if task._exception is not None:
        entry = task._exception.__traceback__
        while entry is not None and (limit is None or len(frames) < limit):
            frames.append(entry.tb_frame)
            entry = entry.tb_next
    return frames


def _task_print_stack(task, limit, file):
    import linecache
    import traceback
    entries = []
    checked = set()
    for frame in task.get_stack(limit=limit):
        code = frame.f_code
        if code.co_filename not in checked:
            checked.add(code.co_filename)
            linecache.checkcache(code.co_filename)
        line = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
        entries.append((code.co_filename, frame.f_lineno, code.co_name, line))
    error = task._exception
    if not entries:
        print(f"No stack for {task!r}", file=file)
    elif error is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    traceback.print_list(entries, file=file)
    if error is not None:
        for line in traceback.format_exception_only(type(error), error):
            print(line, file=file, end="")


_asyncio._register_repr(base_futures._future_repr, _task_repr)
