"""Future and Task, the current loop and the current task.

What is a native module elsewhere is Python here, so that a task's step is an ordinary call on the
one dispatch loop: a program that waits in its event loop can be paused and saved. No frame of this
module shows in the traceback of an exception that comes out of a task.
"""

import sys
import types
import weakref
from _aio import FutureIter
from asyncio.exceptions import CancelledError, InvalidStateError
from contextvars import _enter as enter_context, _leave as leave_context, copy_context

CoroutineType = types.CoroutineType

# ---- The running loop (there is one thread).

_running_loop = None
_policy_get_event_loop = None


def _get_running_loop():
    """The running event loop or None."""
    return _running_loop


def _set_running_loop(loop, /):
    global _running_loop
    _running_loop = loop


def get_running_loop():
    """The running event loop; RuntimeError if there is none."""
    if _running_loop is None:
        raise RuntimeError("no running event loop")
    return _running_loop


def get_event_loop():
    """The running event loop, or the one that the policy has for this thread."""
    if _running_loop is not None:
        return _running_loop
    from asyncio.events import get_event_loop_policy
    return get_event_loop_policy().get_event_loop()


# ---- Futures.

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


class Future:
    """A result that is not there yet.

    Invariant: callbacks never run from inside a method; they are handed to the loop's `call_soon`.
    """

    _state = _PENDING
    _result = None
    _exception = None
    _traceback = None
    _loop = None
    _source_traceback = None
    _cancel_message = None
    # What cancelled a task: kept to be raised once, with its traceback.
    _cancelled_exc = None
    # Set while a coroutine is awaiting this future: `__await__` yields it, the task clears it.
    _asyncio_future_blocking = False
    # An exception was set and nobody has looked at it.
    _unseen = False
    # None, or a list of (callback, context).
    _callbacks = None

    def __init__(self, *, loop=None):
        if loop is None:
            loop = get_event_loop()
        self._loop = loop
        if loop.get_debug():
            from asyncio.format_helpers import extract_stack
            self._source_traceback = extract_stack(sys._getframe(1))

    def __repr__(self):
        return self._format(self)

    def __del__(self):
        if not self._unseen:
            return
        context = {
            "message": f"{type(self).__name__} exception was never retrieved",
            "exception": self._exception,
            "future": self,
        }
        if self._source_traceback:
            context["source_traceback"] = self._source_traceback
        self._loop.call_exception_handler(context)

    __class_getitem__ = classmethod(types.GenericAlias)

    @property
    def _log_traceback(self):
        return self._unseen

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError("_log_traceback can only be set to False")
        self._unseen = False

    def _check_initialized(self):
        if self._loop is None:
            raise RuntimeError("Future object is not initialized.")

    def get_loop(self):
        """The event loop the future belongs to."""
        self._check_initialized()
        return self._loop

    def done(self):
        """Has it a result or an exception, or was it cancelled?"""
        return self._state is not _PENDING

    def cancelled(self):
        return self._state is _CANCELLED

    def result(self):
        """The result, or raises what was set as exception."""
        if self._state is _FINISHED:
            self._unseen = False
            if self._exception is not None:
                raise self._exception.with_traceback(self._traceback)
            return self._result
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        if self._loop is None:
            raise InvalidStateError("Future object is not initialized.")
        raise InvalidStateError("Result is not set.")

    def exception(self):
        """The exception, or None if a result was set."""
        if self._state is _FINISHED:
            self._unseen = False
            return self._exception
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        if self._loop is None:
            raise InvalidStateError("Future object is not initialized.")
        raise InvalidStateError("Exception is not set.")

    def set_result(self, result, /):
        """Marks the future done."""
        self._check_initialized()
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        if self._callbacks is not None:
            self._schedule_callbacks()

    def set_exception(self, exception, /):
        """Marks the future done with an exception (a class or an instance)."""
        self._check_initialized()
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type) and issubclass(exception, BaseException):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        if isinstance(exception, StopIteration):
            error = RuntimeError(
                "StopIteration interacts badly with generators and cannot be raised into a Future")
            error.__cause__ = exception
            error.__context__ = exception
            exception = error
        self._exception = exception
        self._traceback = exception.__traceback__
        self._state = _FINISHED
        self._unseen = True
        if self._callbacks is not None:
            self._schedule_callbacks()

    def cancel(self, msg=None):
        """Cancels the future; False if it is done already."""
        self._check_initialized()
        self._unseen = False
        if self._state is not _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        if self._callbacks is not None:
            self._schedule_callbacks()
        return True

    def _make_cancelled_error(self):
        error = self._cancelled_exc
        if error is not None:
            self._cancelled_exc = None
            return error
        message = self._cancel_message
        return CancelledError() if message is None else CancelledError(message)

    def add_done_callback(self, fn, /, *, context=None):
        """Calls `fn(future)` soon after the future is done."""
        loop = self._loop
        if loop is None:
            raise RuntimeError("uninitialized Future object")
        if self._state is not _PENDING:
            loop.call_soon(fn, self, context=context)
            return
        if context is None:
            context = copy_context()
        if self._callbacks is None:
            self._callbacks = [(fn, context)]
        else:
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn, /):
        """Removes a callback; how often it was there."""
        self._check_initialized()
        callbacks = self._callbacks
        if callbacks is None:
            return 0
        # Comparing may run code that changes the list.
        kept, i = [], 0
        before = len(callbacks)
        while i < len(callbacks):
            entry = callbacks[i]
            i += 1
            if not entry[0] == fn:
                kept.append(entry)
        if self._callbacks is None:
            return 0
        removed = len(callbacks) - len(kept)
        if removed:
            self._callbacks = kept or None
        return removed

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        self._callbacks = None
        call_soon = self._loop.call_soon
        for fn, context in callbacks:
            call_soon(fn, self, context=context)

    def __iter__(self):
        self._check_initialized()
        return FutureIter(self)

    __await__ = __iter__


# ---- Tasks: which there are, and which one runs in a loop.

class _WeakTasks:
    """Tasks as long as they live: what `weakref.WeakSet` does, with no Python in its callback."""

    def __init__(self):
        self._refs = {}

    def add(self, task):
        self._refs[weakref.ref(task, self._refs.pop)] = None

    def discard(self, task):
        self._refs.pop(weakref.ref(task), None)

    def __contains__(self, task):
        return weakref.ref(task) in self._refs

    def __iter__(self):
        return iter([task for ref in list(self._refs) if (task := ref()) is not None])

    def __len__(self):
        return len(self._refs)


_scheduled_tasks = _WeakTasks()
_eager_tasks = set()
_current_tasks = {}


def _register_task(task):
    _scheduled_tasks.add(task)


def _unregister_task(task):
    _scheduled_tasks.discard(task)


def _register_eager_task(task):
    _eager_tasks.add(task)


def _unregister_eager_task(task):
    _eager_tasks.discard(task)


def _enter_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another "
                           f"task {current!r} is being executed.")
    _current_tasks[loop] = task


def _leave_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not task:
        raise RuntimeError(
            f"Leaving task {task!r} does not match the current task {current!r}.")
    del _current_tasks[loop]


def _swap_current_task(loop, task):
    previous = _current_tasks.get(loop)
    if task is None:
        _current_tasks.pop(loop, None)
    else:
        _current_tasks[loop] = task
    return previous


def current_task(loop=None):
    """The task that is running in the loop (by default the running one), or None."""
    if loop is None:
        loop = get_running_loop()
    return _current_tasks.get(loop)


_names = 0


class Task(Future):
    """A coroutine that the loop drives: each step resumes it until it awaits something.

    Invariant: a pending task has either a step in the loop's queue, or `_fut_waiter`, a future with
    `task_wakeup` among its callbacks.
    """

    _log_destroy_pending = True
    _must_cancel = False
    _fut_waiter = None
    _coro = None
    _context = None
    _name = None
    _num_cancels_requested = 0

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _names
        if loop is None:
            loop = get_event_loop()
        self._loop = loop
        if loop.get_debug():
            from asyncio.format_helpers import extract_stack
            self._source_traceback = extract_stack(sys._getframe(1))
        if type(coro) is not CoroutineType and not _is_coroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _names += 1
            name = f"Task-{_names}"
        elif type(name) is not str:
            name = str(name)
        self._name = name
        self._coro = coro
        self._context = copy_context() if context is None else context
        if eager_start and loop.is_running():
            self._start_eagerly()
        else:
            loop.call_soon(self._step, context=self._context)
            _scheduled_tasks.add(self)

    def __del__(self):
        if self._state is _PENDING and self._log_destroy_pending and self._loop is not None:
            context = {"task": self, "message": "Task was destroyed but it is pending!"}
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)
        Future.__del__(self)

    def __repr__(self):
        return self._format(self)

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value, /):
        self._name = str(value)

    def set_result(self, result, /):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception, /):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        """The frames of the task's coroutine: one while it is suspended."""
        from asyncio.base_tasks import _task_get_stack
        return _task_get_stack(self, limit)

    def print_stack(self, *, limit=None, file=None):
        from asyncio.base_tasks import _task_print_stack
        return _task_print_stack(self, limit, file)

    def cancel(self, msg=None):
        """Asks for a CancelledError at the coroutine's next step."""
        self._unseen = False
        if self._state is not _PENDING:
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            # The wakeup will come, with the cancelled future.
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """How many requests to cancel there are that `uncancel()` has not taken back."""
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def _start_eagerly(self):
        """Runs the first step at once, in the caller's iteration of the loop."""
        previous_task = _swap_current_task(self._loop, self)
        _eager_tasks.add(self)
        try:
            previous = enter_context(self._context)
            try:
                self._resume(None)
            finally:
                leave_context(self._context, previous)
        finally:
            _eager_tasks.discard(self)
            _swap_current_task(self._loop, previous_task)
            if self._state is _PENDING:
                _scheduled_tasks.add(self)
            else:
                self = None

    def _step(self, error=None):
        """One turn of the loop for the task."""
        if self._state is not _PENDING:
            raise InvalidStateError(f"__step(): already done: {self!r} {error!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        if _current_tasks.get(loop) is not None:
            _enter_task(loop, self)
        _current_tasks[loop] = self
        try:
            self._resume(error)
        finally:
            _leave_task(loop, self)
            self = None  # no cycle through the traceback

    def _resume(self, error):
        """Resumes the coroutine, and sees to what it yields or how it ends."""
        coro = self._coro
        try:
            if error is None:
                awaited = coro.send(None)
            else:
                awaited = coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                # Cancelled while it was returning.
                self._must_cancel = False
                Future.cancel(self, self._cancel_message)
            else:
                Future.set_result(self, stop.value)
            return
        except CancelledError as cancelled:
            cancelled.__traceback__ = _without_own_frame(cancelled.__traceback__)
            self._cancelled_exc = cancelled
            Future.cancel(self)
            return
        except (KeyboardInterrupt, SystemExit) as final:
            Future.set_exception(self, final)
            raise
        except BaseException as failure:
            failure.__traceback__ = _without_own_frame(failure.__traceback__)
            Future.set_exception(self, failure)
            return
        finally:
            error = None
        self._wait_for(awaited)

    def _wait_for(self, awaited):
        """Arranges for the next step after the coroutine yielded `awaited`."""
        if awaited is None:
            # A bare yield lets one iteration of the loop pass.
            self._loop.call_soon(self._step, context=self._context)
            return
        blocking = getattr(awaited, "_asyncio_future_blocking", None)
        if blocking is None:
            what = (f"yield was used instead of yield from for generator in task {self!r} "
                    f"with {awaited!r}" if type(awaited) is types.GeneratorType
                    else f"Task got bad yield: {awaited!r}")
        elif _loop_of(awaited) is not self._loop:
            what = f"Task {self!r} got Future {awaited!r} attached to a different loop"
        elif not blocking:
            what = f"yield was used instead of yield from in task {self!r} with {awaited!r}"
        elif awaited is self:
            what = f"Task cannot await on itself: {self!r}"
        else:
            awaited._asyncio_future_blocking = False
            awaited.add_done_callback(self.task_wakeup, context=self._context)
            self._fut_waiter = awaited
            if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                self._must_cancel = False
            return
        self._loop.call_soon(self._step, RuntimeError(what), context=self._context)

    def task_wakeup(self, future):
        """The future that the coroutine awaits is done."""
        error = None
        kind = type(future)
        if kind is Future or kind is Task:
            if future._state is _CANCELLED:
                error = future._make_cancelled_error()
            elif future._exception is not None:
                future._unseen = False
                error = future._exception.with_traceback(future._traceback)
        else:
            try:
                future.result()
            except BaseException as raised:
                error = raised
        # Not in a handler: what the coroutine raises has nothing to do with it.
        try:
            self._step(error)
        finally:
            self = error = None


def _without_own_frame(traceback):
    return traceback.tb_next if traceback is not None else None


def _loop_of(future):
    """A future's loop; those of other libraries may lack `get_loop`."""
    try:
        return future.get_loop()
    except AttributeError:
        return future._loop


def _is_coroutine(coro):
    from asyncio.coroutines import iscoroutine
    return iscoroutine(coro)
