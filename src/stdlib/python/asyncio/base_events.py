"""The event loop: a queue of callbacks that are ready, and timers.

One iteration waits until something is due, then runs exactly the callbacks that were ready when it
began: what they schedule waits for the next one. Waiting itself is the selector's.
"""

import sys
import time
import warnings
import weakref
from _aio import TimerQueue
from _asyncio import _register_loop
from asyncio import coroutines
from asyncio import events
from asyncio import futures
from asyncio import tasks
from asyncio._servers import Server
from asyncio.format_helpers import extract_stack
from asyncio.log import logger
from collections import deque

__all__ = ("BaseEventLoop", "Server")

# Cancelled timers are swept once there are this many, and they are this part of all.
_MIN_CANCELLED_TIMERS = 100
_MAX_CANCELLED_PART = 0.5
# Seconds that a selector waits at most.
MAXIMUM_SELECT_TIMEOUT = 24 * 3600

_NO_EXECUTOR = "Executor shutdown has been called"


def _describe(handle):
    """A handle as slow-callback messages show it: by its task if it is a task's step."""
    owner = getattr(handle._callback, "__self__", None)
    return repr(owner) if isinstance(owner, tasks.Task) else str(handle)


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        # It leaves `run_forever` by itself.
        return
    futures._get_loop(future).stop()


class BaseEventLoop(events.AbstractEventLoop):
    """Everything but the waiting: a subclass sets `_selector` and defines `_process_events`."""

    _debug = False
    _closed = True
    _thread_id = None

    def __init__(self):
        self._ready = deque()
        self._scheduled = TimerQueue()
        self._cancelled_timers = 0
        self._clock_resolution = 1e-9
        self._closed = False
        self._stopping = False
        self._thread_id = None
        self._debug = coroutines._is_debug_mode()
        self.slow_callback_duration = 0.1
        self._exception_handler = None
        self._current_handle = None
        self._task_factory = None
        self._default_executor = None
        self._executor_shutdown_called = False
        self._asyncgens = weakref.WeakSet()
        self._asyncgens_shutdown_called = False
        self._outer_hooks = None

    def __repr__(self):
        return (f"<{type(self).__name__} running={self.is_running()} "
                f"closed={self.is_closed()} debug={self.get_debug()}>")

    def __del__(self):
        if not self._closed:
            warnings.warn(f"unclosed event loop {self!r}", ResourceWarning, source=self)
            if not self.is_running():
                self.close()

    # ---- Futures and tasks.

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        if self._closed:
            self._check_closed()
        if self._task_factory is None:
            task = tasks.Task(coro, loop=self, name=name, context=context)
            if task._source_traceback:
                del task._source_traceback[-1]
            return task
        if context is None:
            task = self._task_factory(self, coro)
        else:
            task = self._task_factory(self, coro, context=context)
        task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # ---- Running.

    def is_running(self):
        return self._thread_id is not None

    def is_closed(self):
        return self._closed

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def _run_forever_setup(self):
        self._check_closed()
        self._check_running()
        self._outer_hooks = sys.get_asyncgen_hooks()
        self._thread_id = 1
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook,
                               finalizer=self._asyncgen_finalizer_hook)
        events._set_running_loop(self)

    def _run_forever_cleanup(self):
        self._stopping = False
        self._thread_id = None
        events._set_running_loop(None)
        if self._outer_hooks is not None:
            sys.set_asyncgen_hooks(*self._outer_hooks)
            self._outer_hooks = None

    def run_forever(self):
        self._run_forever_setup()
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._run_forever_cleanup()

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        is_ours = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_ours:
            # Nobody else knows the task: if the loop stops early, say that once.
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if is_ours and future.done() and not future.cancelled():
                # The exception is on its way out already: it counts as seen.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """Lets `run_forever` return after this iteration."""
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shutdown_called = True
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    # ---- Scheduling.

    def time(self):
        """Seconds of a clock that never goes back."""
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_soon")
        handle = events.Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        handle = events.Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._ready.append(handle)
        self._write_to_self()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        timer = self.call_at(self.time() + delay, callback, *args, context=context)
        if timer._source_traceback:
            del timer._source_traceback[-1]
        return timer

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at")
        timer = events.TimerHandle(when, callback, args, self, context)
        if timer._source_traceback:
            del timer._source_traceback[-1]
        self._scheduled.push(when, timer)
        timer._scheduled = True
        return timer

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def _check_thread(self):
        """There is one thread."""

    def _write_to_self(self):
        """Wakes the selector: nothing to do in the thread that would wait."""

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._cancelled_timers += 1

    def _add_callback(self, handle):
        if not handle._cancelled:
            self._ready.append(handle)

    # ---- One iteration.

    def _sweep_timers(self):
        """Forgets cancelled timers: all of them when there are many, else those next in line."""
        timers = self._scheduled
        count = len(timers)
        if (count > _MIN_CANCELLED_TIMERS
                and self._cancelled_timers / count > _MAX_CANCELLED_PART):
            for timer in timers.take():
                if timer._cancelled:
                    timer._scheduled = False
                else:
                    timers.append(timer._when, timer)
            timers.heapify()
            self._cancelled_timers = 0
            return
        while timers:
            timer = timers.first()
            if not timer._cancelled:
                break
            self._cancelled_timers -= 1
            timers.pop()
            timer._scheduled = False

    def _run_once(self):
        ready = self._ready
        timers = self._scheduled
        if self._cancelled_timers:
            self._sweep_timers()
        if ready or self._stopping:
            timeout = 0
        elif timers:
            timeout = timers.first_time() - self.time()
            timeout = 0 if timeout < 0 else min(timeout, MAXIMUM_SELECT_TIMEOUT)
        else:
            timeout = None
        if timeout != 0 or self._selector_polls:
            self._process_events(self._selector.select(timeout))
        if timers:
            end = self.time() + self._clock_resolution
            while timers and timers.first_time() < end:
                timer = timers.pop()
                timer._scheduled = False
                ready.append(timer)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if handle._cancelled:
                continue
            if self._debug:
                self._run_timed(handle)
            else:
                handle._run()
        handle = None

    # Is the selector asked even when nothing is to be waited for?
    _selector_polls = True

    def _run_timed(self, handle):
        """In debug mode: reports callbacks that keep the loop busy for long."""
        self._current_handle = handle
        try:
            start = self.time()
            handle._run()
            took = self.time() - start
            if took >= self.slow_callback_duration:
                logger.warning("Executing %s took %.3f seconds", _describe(handle), took)
        finally:
            self._current_handle = None

    # ---- Asynchronous generators.

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            warnings.warn(f"asynchronous generator {agen!r} was scheduled after "
                          "loop.shutdown_asyncgens() call", ResourceWarning, source=self)
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.discard(agen)
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Closes all asynchronous generators that are not finished."""
        self._asyncgens_shutdown_called = True
        if not len(self._asyncgens):
            return
        closing = list(self._asyncgens)
        self._asyncgens.clear()
        outcomes = await tasks.gather(*[agen.aclose() for agen in closing],
                                      return_exceptions=True)
        for outcome, agen in zip(outcomes, closing):
            if isinstance(outcome, Exception):
                self.call_exception_handler({
                    "message": "an error occurred during closing of "
                               f"asynchronous generator {agen!r}",
                    "exception": outcome,
                    "asyncgen": agen,
                })

    # ---- Executors. Without threads of its own the loop runs the function in a later iteration.

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=True)

    def set_default_executor(self, executor):
        if not hasattr(executor, "submit"):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self._debug:
            self._check_callback(func, "run_in_executor")
        if executor is None:
            if self._executor_shutdown_called:
                raise RuntimeError(_NO_EXECUTOR)
            executor = self._default_executor
        if executor is not None:
            return futures.wrap_future(executor.submit(func, *args), loop=self)
        future = self.create_future()
        self.call_soon(_run_into, future, func, args)
        return future

    # ---- Exceptions that nobody catches.

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Logs what the context says."""
        message = context.get("message") or "Unhandled exception in event loop"
        error = context.get("exception")
        handle = self._current_handle
        if "source_traceback" not in context and handle is not None and handle._source_traceback:
            context["handle_traceback"] = handle._source_traceback
        lines = [message]
        for key in sorted(context):
            if key in ("message", "exception"):
                continue
            value = context[key]
            if key in ("source_traceback", "handle_traceback"):
                import traceback
                text = "".join(traceback.format_list(value)).rstrip()
                what = "Object" if key == "source_traceback" else "Handle"
                value = f"{what} created at (most recent call last):\n{text}"
            else:
                value = repr(value)
            lines.append(f"{key}: {value}")
        info = (type(error), error, error.__traceback__) if error is not None else False
        logger.error("\n".join(lines), exc_info=info)

    def call_exception_handler(self, context):
        """Hands a report to the handler that was set, or to the default one. Never raises."""
        if self._exception_handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                logger.error("Exception in default exception handler", exc_info=True)
            return
        try:
            # In the context of what the report is about.
            place = None
            thing = context.get("task") or context.get("future") or context.get("handle")
            if thing is not None and hasattr(thing, "get_context"):
                place = thing.get_context()
            if place is not None and hasattr(place, "run"):
                place.run(self._exception_handler, self, context)
            else:
                self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            try:
                self.default_exception_handler({
                    "message": "Unhandled error in exception handler",
                    "exception": error,
                    "context": context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                logger.error("Exception in default exception handler while handling an "
                             "unexpected error in custom exception handler", exc_info=True)

    # ---- Debug mode.

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled


_register_loop(BaseEventLoop)


def _run_into(future, func, args):
    """Runs `func` for a future that may have been cancelled in the meantime."""
    if future.cancelled():
        return
    # In a thread of its own it would see no running loop.
    loop = events._get_running_loop()
    events._set_running_loop(None)
    try:
        result = func(*args)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)
    finally:
        events._set_running_loop(loop)
