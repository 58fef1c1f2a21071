"""Running coroutines at the same time: tasks, and waiting for several of them."""

import _asyncio
import functools
import math
import types
from _asyncio import (
    Task, _enter_task, _leave_task, _register_eager_task, _register_task, _scheduled_tasks,
    _eager_tasks, _current_tasks, _swap_current_task, _unregister_eager_task, _unregister_task,
    current_task,
)
from asyncio import base_tasks
from asyncio import coroutines
from asyncio import events
from asyncio import exceptions
from asyncio import futures
from asyncio import queues
from asyncio import timeouts

__all__ = (
    "ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION", "Task", "_enter_task", "_leave_task",
    "_register_eager_task", "_register_task", "_unregister_eager_task", "_unregister_task",
    "all_tasks", "as_completed", "create_eager_task_factory", "create_task", "current_task",
    "eager_task_factory", "ensure_future", "gather", "run_coroutine_threadsafe", "shield",
    "sleep", "wait", "wait_for",
)

_CTask = _PyTask = Task
_c_current_task = _py_current_task = current_task
_c_enter_task = _py_enter_task = _enter_task
_c_leave_task = _py_leave_task = _leave_task
_c_register_task = _py_register_task = _register_task
_c_unregister_task = _py_unregister_task = _unregister_task
_c_swap_current_task = _py_swap_current_task = _swap_current_task
_c_register_eager_task = _py_register_eager_task = _register_eager_task
_c_unregister_eager_task = _py_unregister_eager_task = _unregister_eager_task

ALL_COMPLETED = "ALL_COMPLETED"
FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"


def all_tasks(loop=None):
    """The tasks of the loop (by default the running one) that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    tasks = list(_scheduled_tasks)
    tasks.extend(_eager_tasks)
    return {t for t in tasks if futures._get_loop(t) is loop and not t.done()}


def create_task(coro, *, name=None, context=None):
    """Makes a task of the coroutine in the running loop."""
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks take their first step at once."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(
            coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)


# ---- Waiting for one.

@types.coroutine
def _one_turn():
    """A bare yield: the task goes on in the next iteration."""
    yield


async def sleep(delay, result=None):
    """Lets `delay` seconds pass, then gives `result`."""
    if delay <= 0:
        await _one_turn()
        return result
    if math.isnan(delay):
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def ensure_future(coro_or_future, *, loop=None):
    """A task for a coroutine or another awaitable; futures as they are."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not futures._get_loop(coro_or_future):
            raise ValueError("The future belongs to a different loop than "
                             "the one specified as the loop argument")
        return coro_or_future
    coro = coro_or_future
    is_coroutine = coroutines.iscoroutine(coro)
    if not is_coroutine:
        if not _is_awaitable(coro):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro = _await(coro)
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro)
    except RuntimeError:
        if not is_coroutine:
            coro.close()
        raise


def _is_awaitable(obj):
    if hasattr(type(obj), "__await__"):
        return True
    # A generator that `types.coroutine` has marked.
    return isinstance(obj, types.GeneratorType) and bool(obj.gi_code.co_flags & 0x100)


async def _await(awaitable):
    return await awaitable


async def _cancel_and_wait(future):
    """Cancels, and waits until the cancellation has taken place."""
    loop = events.get_running_loop()
    waiter = loop.create_future()
    release = functools.partial(_release_waiter, waiter)
    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    """Awaits; after `timeout` seconds cancels it and raises TimeoutError."""
    if fut is not None and not futures.isfuture(fut) and not coroutines.iscoroutine(fut):
        if _is_awaitable(fut):
            fut = _await(fut)
    if timeout is None or timeout > 0:
        async with timeouts.timeout(timeout):
            return await fut
    fut = ensure_future(fut)
    if fut.done():
        return fut.result()
    await _cancel_and_wait(fut)
    try:
        # It may have finished instead of being cancelled.
        return fut.result()
    except exceptions.CancelledError as error:
        raise TimeoutError from error


def shield(arg):
    """Awaits without letting cancellation through to what is awaited."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = futures._get_loop(inner).create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()  # it counts as seen
            return
        if inner.cancelled():
            outer.cancel()
            return
        error = inner.exception()
        if error is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


# ---- Waiting for several.

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for tasks or futures: the sets of those done and those pending."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


def _is_failed(future):
    return not future.cancelled() and future.exception() is not None


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(future):
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and _is_failed(future)):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for future in fs:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for future in fs:
        (done if future.done() else pending).add(future)
    return done, pending


class _AsCompletedIterator:
    """What `as_completed` gives: `async for` has the futures themselves, `for` coroutines that wait
    for the next one to finish."""

    def __init__(self, aws, timeout):
        self._done = queues.Queue()
        loop = events.get_event_loop()
        self._pending = {ensure_future(aw, loop=loop) for aw in set(aws)}
        self._left = len(self._pending)
        for future in self._pending:
            future.add_done_callback(self._handle_completion)
        self._timer = None
        if self._pending and timeout is not None:
            self._timer = loop.call_later(timeout, self._handle_timeout)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(resolve=True)

    def _handle_completion(self, future):
        if not self._pending:
            return  # too late
        self._pending.remove(future)
        self._done.put_nowait(future)
        if not self._pending and self._timer is not None:
            self._timer.cancel()

    def _handle_timeout(self):
        for future in self._pending:
            future.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._pending.clear()

    async def _wait_for_one(self, resolve=False):
        future = await self._done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result() if resolve else future


def as_completed(fs, *, timeout=None):
    """Awaitables in the order in which they finish."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs) or _is_awaitable(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


class _GatheringFuture(futures.Future):
    """The future of `gather`: cancelling it cancels the children, and it is done when they are."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        asked = False
        for child in self._children:
            if child.cancel(msg=msg):
                asked = True
        if asked:
            # The children may refuse; what the caller asked for holds all the same.
            self._cancel_requested = True
        return asked


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the list of all results, in the order of the arguments."""
    if not coros_or_futures:
        empty = events.get_event_loop().create_future()
        empty.set_result([])
        return empty
    finished = 0
    outer = None

    def _done_callback(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()  # it counts as seen
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished < len(children):
            return
        results = [_outcome(child) for child in children]
        if outer._cancel_requested:
            outer.set_exception(future._make_cancelled_error())
        else:
            outer.set_result(results)

    loop = None
    by_argument = {}
    children = []
    done = []
    for arg in coros_or_futures:
        future = by_argument.get(arg)
        if future is None:
            future = ensure_future(arg, loop=loop)
            if loop is None:
                loop = futures._get_loop(future)
            if future is not arg:
                # Made here: if the outer future goes, nobody can await it.
                future._log_destroy_pending = False
            by_argument[arg] = future
            if future.done():
                done.append(future)
            else:
                future.add_done_callback(_done_callback)
        children.append(future)
    needed = len(by_argument)
    outer = _GatheringFuture(children, loop=loop)
    if needed < len(children):
        finished += len(children) - needed
    for future in done:
        _done_callback(future)
    return outer


def _outcome(future):
    """What `return_exceptions` puts into the list."""
    if future.cancelled():
        message = future._cancel_message
        return exceptions.CancelledError("" if message is None else message)
    error = future.exception()
    return future.result() if error is None else error


def run_coroutine_threadsafe(coro, loop):
    """Submits a coroutine to a loop from another thread."""
    import concurrent.futures
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = concurrent.futures.Future()

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future
