"""`async with timeout(…)`: cancels the task when the time is up, and turns the cancellation into
TimeoutError at the end of the block."""

from asyncio import events
from asyncio import exceptions

__all__ = ("Timeout", "timeout", "timeout_at")

_CREATED, _ACTIVE, _EXPIRING, _EXPIRED, _FINISHED = (
    "created", "active", "expiring", "expired", "finished")


class Timeout:
    """An asynchronous context manager with a deadline."""

    def __init__(self, when):
        self._state = _CREATED
        self._timer = None
        self._task = None
        self._when = when

    def __repr__(self):
        info = [self._state]
        if self._state == _ACTIVE:
            when = round(self._when, 3) if self._when is not None else None
            info.append(f"when={when}")
        return f"<Timeout [{' '.join(info[:1])}]{''.join(' ' + i for i in info[1:])}>"

    def when(self):
        """The deadline on the loop's clock, or None."""
        return self._when

    def expired(self):
        return self._state in (_EXPIRING, _EXPIRED)

    def reschedule(self, when):
        """Moves the deadline; None takes it away."""
        if self._state != _ACTIVE:
            if self._state == _CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        if when is None:
            self._timer = None
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._timer = loop.call_soon(self._on_timeout)
        else:
            self._timer = loop.call_at(when, self._on_timeout)

    def _on_timeout(self):
        self._task.cancel()
        self._state = _EXPIRING
        self._timer = None

    async def __aenter__(self):
        from asyncio import tasks
        if self._state != _CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = tasks.current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _ACTIVE
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == _ACTIVE:
            self._state = _FINISHED
            return None
        self._state = _EXPIRED
        if self._task.uncancel() > self._cancelling or kind is None:
            # Somebody else cancelled the task too: that goes first.
            return None
        if issubclass(kind, exceptions.CancelledError):
            raise TimeoutError from error
        _insert_timeout_error(error)
        if isinstance(error, ExceptionGroup):
            for inner in error.exceptions:
                _insert_timeout_error(inner)
        return None


def _insert_timeout_error(error):
    """Says in the chain of contexts that the cancellation was the timeout's."""
    while error.__context__ is not None:
        if isinstance(error.__context__, exceptions.CancelledError):
            expired = TimeoutError()
            expired.__context__ = expired.__cause__ = error.__context__
            error.__context__ = expired
            return
        error = error.__context__


def timeout(delay):
    """A deadline `delay` seconds from now; None for none yet."""
    loop = events.get_running_loop()
    return Timeout(loop.time() + delay if delay is not None else None)


def timeout_at(when):
    """A deadline at a time of the loop's clock."""
    return Timeout(when)
