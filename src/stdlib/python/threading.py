"""Threads, of which there is one: locks, events and thread-local data work, starting does not
(library reference: threading)."""

import _thread
import sys
import time as _time
from _thread import (
    TIMEOUT_MAX, RLock, _deadlock, _ExceptHookArgs as ExceptHookArgs, _local as local,
    allocate_lock as _allocate_lock, get_ident, get_native_id, lock as Lock, stack_size)
from _weakrefset import WeakSet

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread",
    "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier",
    "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace", "local", "stack_size",
    "excepthook", "ExceptHookArgs", "getprofile", "gettrace", "setprofile_all_threads",
    "settrace_all_threads", "get_native_id",
]

ThreadError = _thread.error


def _shown(self, state):
    cls = self.__class__
    return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>"


class Condition:
    """A condition variable: notifying finds nobody waiting."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def __repr__(self):
        return f"<Condition({self._lock}, 0)>"

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Waits to be notified, which nobody is there to do."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        if timeout is None:
            raise _deadlock("waiting for a condition")
        if timeout > 0:
            _time.sleep(timeout)
        return False

    def wait_for(self, predicate, timeout=None):
        """Waits until a predicate holds."""
        return predicate() or (self.wait(timeout), predicate())[1]

    def notify(self, n=1):
        """Wakes up who waits."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")

    def notify_all(self):
        """Wakes up all who wait."""
        self.notify()

    notifyAll = notify_all


class Semaphore:
    """A counter that does not go below zero."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}")

    def acquire(self, blocking=True, timeout=None):
        """Counts down, if that is possible in time."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value:
            self._value -= 1
            return True
        if blocking:
            if timeout is None:
                raise _deadlock("acquiring a semaphore at zero")
            if timeout > 0:
                _time.sleep(timeout)
        return False

    __enter__ = acquire

    def release(self, n=1):
        """Counts up."""
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __exit__(self, *exc_info):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that does not go above its start."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}/{self._initial_value}")

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    """A flag."""

    def __init__(self):
        self._flag = False

    def __repr__(self):
        return _shown(self, "set" if self._flag else "unset")

    def is_set(self):
        """Is the flag up?"""
        return self._flag

    isSet = is_set

    def set(self):
        """Puts the flag up."""
        self._flag = True

    def clear(self):
        """Takes the flag down."""
        self._flag = False

    def wait(self, timeout=None):
        """Waits for the flag."""
        if not self._flag:
            if timeout is None:
                raise _deadlock("waiting for an event")
            if timeout > 0:
                _time.sleep(timeout)
        return self._flag


class BrokenBarrierError(RuntimeError):
    """A barrier was given up."""


class Barrier:
    """A point that a number of threads pass together."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._broken = False

    def __repr__(self):
        if self._broken:
            return _shown(self, "broken")
        return _shown(self, f"waiters=0/{self._parties}")

    def wait(self, timeout=None):
        """Passes if it is for one thread; waits for others, who do not come, if not."""
        if self._broken:
            raise BrokenBarrierError
        if self._parties == 1:
            try:
                if self._action:
                    self._action()
            except BaseException:
                self._broken = True
                raise
            return 0
        timeout = self._timeout if timeout is None else timeout
        if timeout is None:
            raise _deadlock("waiting at a barrier")
        _time.sleep(max(timeout, 0))
        self._broken = True
        raise BrokenBarrierError

    def reset(self):
        """Makes the barrier as new."""
        self._broken = False

    def abort(self):
        """Gives the barrier up."""
        self._broken = True

    @property
    def parties(self):
        """How many threads pass together."""
        return self._parties

    @property
    def n_waiting(self):
        """How many wait."""
        return 0

    @property
    def broken(self):
        """Was it given up?"""
        return self._broken


_trace = _profile = None


def settrace(func):
    """Sets the trace function of threads to come."""
    global _trace
    _trace = func


def gettrace():
    return _trace


def setprofile(func):
    """Sets the profile function of threads to come."""
    global _profile
    _profile = func


def getprofile():
    return _profile


def settrace_all_threads(func):
    settrace(func)
    sys.settrace(func)


def setprofile_all_threads(func):
    setprofile(func)
    sys.setprofile(func)


def excepthook(args, /):
    """Shows an exception that ended a thread."""
    if args.exc_type is SystemExit:
        return
    import traceback
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


__excepthook__ = excepthook
_made = 0
# All threads that somebody still has.
_dangling = WeakSet()


class Thread:
    """A thread: it can be made but not started."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        global _made
        if name is None:
            _made += 1
            name = f"Thread-{_made}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._target, self._args = target, args
        self._kwargs = {} if kwargs is None else kwargs
        self._name = str(name)
        self._daemonic = bool(daemon)
        self._ident = None
        self._initialized = True
        _dangling.add(self)

    def _check_initialized(self):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")

    def start(self):
        """There is one thread, and no other can be started."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._ident is not None:
            raise RuntimeError("threads can only be started once")
        raise RuntimeError("can't start new thread")

    def run(self):
        """What the thread would do."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """Waits for the end of the thread."""
        self._check_initialized()
        if self._ident is None:
            raise RuntimeError("cannot join thread before it is started")
        raise RuntimeError("cannot join current thread")

    @property
    def name(self):
        """A name for people."""
        self._check_initialized()
        return self._name

    @name.setter
    def name(self, name):
        self._check_initialized()
        self._name = str(name)

    @property
    def ident(self):
        """The number of the thread, once it is started."""
        return self._ident

    @property
    def native_id(self):
        return None if self._ident is None else get_native_id()

    def is_alive(self):
        """Does it run?"""
        self._check_initialized()
        return self._ident is not None

    @property
    def daemon(self):
        """May the program end while it runs?"""
        self._check_initialized()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        self._check_initialized()
        if self._ident is not None:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def __repr__(self):
        self._check_initialized()
        state = "initial" if self._ident is None else "started"
        if self._daemonic:
            state += " daemon"
        if self._ident is not None:
            state += f" {self._ident}"
        return f"<{self.__class__.__name__}({self._name}, {state})>"


class Timer(Thread):
    """A thread that would call a function after some time."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Calls it off."""
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._ident = get_ident()


_main = _MainThread()


def current_thread():
    """The thread."""
    return _main


currentThread = current_thread


def main_thread():
    """The thread that the program began in."""
    return _main


def active_count():
    """How many threads run."""
    return 1


activeCount = active_count


def enumerate():
    """All threads that run."""
    return [_main]


def _register_atexit(func, *args, **kwargs):
    import atexit
    atexit.register(func, *args, **kwargs)
