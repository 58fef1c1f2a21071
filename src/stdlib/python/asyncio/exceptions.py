"""The exceptions of asyncio."""

__all__ = (
    "BrokenBarrierError", "CancelledError", "IncompleteReadError", "InvalidStateError",
    "LimitOverrunError", "SendfileNotAvailableError", "TimeoutError",
)


class CancelledError(BaseException):
    """Somebody cancelled what was waited for."""


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """A future is asked for what it has not, or given what it has already."""


class SendfileNotAvailableError(RuntimeError):
    """The system call sendfile is not available."""


class IncompleteReadError(EOFError):
    """The stream ended before all expected bytes were read."""

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """A separator was not found within the buffer's limit."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


class BrokenBarrierError(RuntimeError):
    """The barrier was broken by `abort()`, or reset while tasks waited."""
