"""Locks, and what there is to know of the one thread (library reference: _thread).

Waiting for what only another thread could do would never end, so it raises RuntimeError; with a
timeout, the time passes.
"""

import sys
import time as _time

TIMEOUT_MAX = 9223372036.0
error = RuntimeError


def _deadlock(what):
    return RuntimeError(f"{what} would wait forever: there is only one thread")


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")


class lock:
    """A lock that is held or not."""

    __slots__ = ("_held", "__weakref__")
    __module__ = "_thread"

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        """Takes the lock; False if that did not work in time."""
        _check_timeout(blocking, timeout)
        if self._held:
            if blocking:
                if timeout == -1:
                    raise _deadlock("acquiring a held lock")
                _time.sleep(timeout)
            return False
        self._held = True
        return True

    def release(self):
        """Gives the lock back."""
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        """Is it held?"""
        return self._held

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def __repr__(self):
        state = "locked" if self._held else "unlocked"
        return f"<{state} {type(self).__module__}.{type(self).__qualname__} object at {id(self):#x}>"

    def __reduce__(self):
        raise TypeError(f"cannot pickle {type(self).__module__}.{type(self).__name__!r} object")

    def _at_fork_reinit(self):
        self._held = False


LockType = lock


class RLock:
    """A lock that its owner may take again."""

    __slots__ = ("_count", "__weakref__")
    __module__ = "_thread"

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Takes the lock, once more if it is held."""
        _check_timeout(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        """Gives the lock back, once."""
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        self._count += 1
        return True

    def __exit__(self, *exc_info):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def _is_owned(self):
        return self._count > 0

    def _recursion_count(self):
        return self._count

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        count, self._count = self._count, 0
        return count, get_ident()

    def _acquire_restore(self, state):
        self._count = state[0]

    def _at_fork_reinit(self):
        self._count = 0

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        owner = get_ident() if self._count else 0
        return (f"<{state} {type(self).__module__}.{type(self).__qualname__} object owner={owner} "
                f"count={self._count} at {id(self):#x}>")

    def __reduce__(self):
        raise TypeError(f"cannot pickle {type(self).__module__}.{type(self).__name__!r} object")


def allocate_lock():
    """A new lock."""
    return lock()


allocate = allocate_lock


class _local:
    """Data of the thread."""

    __module__ = "_thread"

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        return object.__new__(cls)


class _ExceptHookArgs(tuple):
    """What `threading.excepthook` is told."""

    __slots__ = ()
    exc_type, exc_value, exc_traceback, thread = (
        property(lambda self, i=i: self[i]) for i in range(4))


_ident = None


def get_ident():
    """The number of the thread."""
    global _ident
    if _ident is None:
        _ident = id(sys) << 4 | 1
    return _ident


def get_native_id():
    """The number that the system has for the thread."""
    import os
    return os.getpid()


def start_new_thread(function, args, kwargs={}, /):
    """There is one thread, and no other can be started."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    raise RuntimeError("can't start new thread")


start_new = start_joinable_thread = start_new_thread
_stack_size = 0


def stack_size(size=0, /):
    """The size of the stacks of new threads, if there were any."""
    global _stack_size
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    old, _stack_size = _stack_size, size
    return old


def interrupt_main(signum=2, /):
    """Acts as if a signal had come."""
    import signal
    signal.raise_signal(signum)


def exit():
    """Ends the thread."""
    raise SystemExit


exit_thread = exit


def daemon_threads_allowed():
    return True


def _count():
    return 0
