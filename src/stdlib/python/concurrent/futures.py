"""Executors and their futures, in an interpreter with one thread: what is submitted is run at once,
so that a future is done when the caller gets it."""

import functools
import time
import types

__all__ = [
    "ALL_COMPLETED", "BrokenExecutor", "CancelledError", "Executor", "FIRST_COMPLETED",
    "FIRST_EXCEPTION", "Future", "InvalidStateError", "ThreadPoolExecutor", "TimeoutError",
    "as_completed", "wait",
]

ALL_COMPLETED = "ALL_COMPLETED"
FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"

_PENDING = "PENDING"
_RUNNING = "RUNNING"
_CANCELLED = "CANCELLED"
_NOTIFIED = "CANCELLED_AND_NOTIFIED"
_FINISHED = "FINISHED"


class Error(Exception):
    """Base of the errors of futures."""


class CancelledError(Error):
    """Somebody cancelled what was waited for."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """A future is given what it has already."""


class BrokenExecutor(RuntimeError):
    """An executor cannot run anything any more."""


class Future:
    """The outcome of a call."""

    def __init__(self):
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        text = f"<{type(self).__name__} at {id(self):#x} state={self._shown_state()}"
        if self._state == _FINISHED:
            outcome = ("returned", self._result) if self._exception is None else (
                "raised", self._exception)
            text += f" {outcome[0]} {type(outcome[1]).__name__}"
        return text + ">"

    def _shown_state(self):
        return "cancelled" if self._state == _NOTIFIED else self._state.lower()

    __class_getitem__ = classmethod(types.GenericAlias)

    def cancel(self):
        """Cancels the call if it has not begun."""
        if self._state in (_RUNNING, _FINISHED):
            return False
        if self._state == _PENDING:
            self._state = _CANCELLED
            self._call_back()
        return True

    def cancelled(self):
        return self._state in (_CANCELLED, _NOTIFIED)

    def running(self):
        return self._state == _RUNNING

    def done(self):
        return self._state in (_CANCELLED, _NOTIFIED, _FINISHED)

    def add_done_callback(self, fn):
        if self.done():
            self._call(fn)
        else:
            self._done_callbacks.append(fn)

    def _call_back(self):
        for fn in self._done_callbacks:
            self._call(fn)

    def _call(self, fn):
        try:
            fn(self)
        except Exception as error:
            from asyncio.log import logger
            logger.error("exception calling callback for %r", self, exc_info=error)

    def _wait(self, timeout):
        """Nobody else can make progress: an outcome is there or never comes."""
        if self.cancelled():
            raise CancelledError()
        if self._state != _FINISHED:
            if timeout:
                time.sleep(timeout)
            raise TimeoutError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    # For executors.

    def set_running_or_notify_cancel(self):
        if self._state == _CANCELLED:
            self._state = _NOTIFIED
            return False
        if self._state == _PENDING:
            self._state = _RUNNING
            return True
        raise RuntimeError("Future in unexpected state")

    def _finish(self):
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._state = _FINISHED

    def set_result(self, result):
        self._finish()
        self._result = result
        self._call_back()

    def set_exception(self, exception):
        self._finish()
        self._exception = exception
        self._call_back()


class Executor:
    """Runs calls."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            for future in futures:
                yield future.result()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    """An executor that runs each call when it is submitted."""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers or 1
        self._begin = functools.partial(initializer, *initargs) if initializer else None
        self._shutdown = False

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        begin, self._begin = self._begin, None
        if begin is not None:
            begin()
        future = Future()
        future.set_running_or_notify_cancel()
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """The sets of those done and those that are not."""
    from collections import namedtuple
    fs = set(fs)
    done = {future for future in fs if future.done()}
    kind = namedtuple("DoneAndNotDoneFutures", "done not_done")
    return kind(done, fs - done)


def as_completed(fs, timeout=None):
    """Those that are done, each once."""
    left = list(dict.fromkeys(fs))
    for future in left:
        if future.done():
            yield future
    unfinished = sum(not future.done() for future in left)
    if unfinished:
        raise TimeoutError(f"{unfinished} (of {len(left)}) futures unfinished")
