"""Waiting for files (library reference: select): `select`, `poll` and `epoll` of the host."""

import _io
import _net

error = OSError
PIPE_BUF = 4096

POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND, POLLMSG, POLLRDHUP = 64, 128, 256, 512, 1024, 8192
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 2, 4, 8, 16
EPOLLRDNORM, EPOLLRDBAND, EPOLLWRNORM, EPOLLWRBAND, EPOLLMSG = 64, 128, 256, 512, 1024
EPOLLRDHUP, EPOLLEXCLUSIVE, EPOLLONESHOT, EPOLLET = 1 << 13, 1 << 28, 1 << 30, 1 << 31
EPOLL_CLOEXEC = 0o2000000

_CHANGE_ADD, _CHANGE_REMOVE, _CHANGE_MODIFY = 1, 2, 3
_INT_MAX = 0x7FFFFFFF
# What a set of `select` stands for.
_READABLE = POLLIN | POLLRDNORM | POLLRDBAND | POLLHUP | POLLERR
_WRITABLE = POLLOUT | POLLWRNORM | POLLWRBAND | POLLERR
_EXCEPTIONAL = POLLPRI


def _file_number(file):
    """The number of a file, which is one or has one."""
    if isinstance(file, int):
        number = int(file)
    else:
        try:
            ask = file.fileno
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        number = ask()
        if not isinstance(number, int):
            raise TypeError("fileno() returned a non-integer")
    if number > _INT_MAX:
        raise OverflowError("Python int too large to convert to C int")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


def _number_of_seconds(timeout, message):
    if not isinstance(timeout, (int, float)):
        index = getattr(type(timeout), "__index__", None)
        if index is None:
            raise TypeError(message)
        timeout = index(timeout)
    if timeout != timeout:
        raise ValueError("Invalid value NaN (not a number)")
    return timeout


def select(rlist, wlist, xlist, timeout=None, /):
    """The files that can be read, can be written, and have something exceptional."""
    if timeout is not None:
        timeout = _number_of_seconds(timeout, "timeout must be a float or None")
        if abs(timeout) > 9223372036:
            raise OverflowError("timestamp out of range for platform time_t")
        if timeout < 0:
            raise ValueError("timeout must be non-negative")
    wanted = {}
    sets = []
    for files, events in (rlist, POLLIN), (wlist, POLLOUT), (xlist, POLLPRI):
        try:
            items = iter(files)
        except TypeError:
            raise TypeError("arguments 1-3 must be sequences") from None
        pairs = []
        for file in items:
            number = _file_number(file)
            pairs.append((file, number))
            wanted[number] = wanted.get(number, 0) | events
        sets.append(pairs)
    happened = dict(_net.poll(list(wanted.items()), timeout))
    if any(events & POLLNVAL for events in happened.values()):
        raise OSError(9, "Bad file descriptor")
    return tuple([file for file, number in pairs if happened.get(number, 0) & events]
                 for pairs, events in zip(sets, (_READABLE, _WRITABLE, _EXCEPTIONAL)))


def _mask(value):
    if not hasattr(value, "__index__"):
        raise TypeError("an integer is required")
    value = value.__index__()
    if value < 0:
        raise ValueError("value must be positive")
    if value > 0xFFFF:
        raise OverflowError("Python int too large for C unsigned short")
    return value


class _Poll:
    """Waits for some of the files that were registered."""

    __slots__ = ("_files", "_busy", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'select.poll' instances")

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Adds a file, or changes what is waited for."""
        self._files[_file_number(fd)] = _mask(eventmask)

    def modify(self, fd, eventmask, /):
        """Changes what is waited for."""
        number, events = _file_number(fd), _mask(eventmask)
        if number not in self._files:
            raise OSError(2, "No such file or directory")
        self._files[number] = events

    def unregister(self, fd, /):
        """Removes a file."""
        del self._files[_file_number(fd)]

    def poll(self, timeout=None, /):
        """Waits, at most so many milliseconds: numbers of files with what happened."""
        if timeout is not None:
            timeout = _number_of_seconds(timeout, "timeout must be an integer or None")
            if abs(timeout) > _INT_MAX:
                raise OverflowError("timeout is too large" if timeout > 0 else
                                    "timestamp too large to convert to C PyTime_t")
            # Rounded up to a whole number of them; less than none is for ever.
            timeout = None if timeout < 0 else -int(-timeout // 1) / 1000
        if self._busy:
            raise RuntimeError("concurrent poll() invocation")
        self._busy = True
        try:
            return _net.poll(list(self._files.items()), timeout)
        finally:
            self._busy = False


_Poll.__name__ = _Poll.__qualname__ = "poll"


def poll():
    """A new object that waits for files."""
    self = object.__new__(_Poll)
    self._files = {}
    self._busy = False
    return self


class epoll:
    """Files that the system watches."""

    __slots__ = ("_number", "__weakref__")

    def __init__(self, sizehint=-1, flags=0):
        if sizehint != -1 and sizehint <= 0:
            raise ValueError("negative sizehint")
        if flags & ~EPOLL_CLOEXEC:
            raise OSError("invalid flags")
        self._number = _net.epoll()

    @classmethod
    def fromfd(cls, fd, /):
        """An object for the number of one that there is."""
        self = object.__new__(cls)
        self._number = fd.__index__()
        return self

    def __del__(self):
        if getattr(self, "_number", -1) != -1:
            self.close()

    def __enter__(self):
        self._open_number()
        return self

    def __exit__(self, exc_type=None, exc_value=None, exc_tb=None, /):
        self.close()

    def _open_number(self):
        if self._number == -1:
            raise ValueError("I/O operation on closed epoll object")
        return self._number

    @property
    def closed(self):
        """Is it closed?"""
        return self._number == -1

    def close(self):
        """Lets go of the files."""
        number, self._number = self._number, -1
        if number != -1:
            _io.close(number)

    def fileno(self):
        """Its own number."""
        return self._open_number()

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Adds a file."""
        _net.epoll_change(self._open_number(), _file_number(fd), _CHANGE_ADD, eventmask)

    def modify(self, fd, eventmask):
        """Changes what is waited for."""
        _net.epoll_change(self._open_number(), _file_number(fd), _CHANGE_MODIFY, eventmask)

    def unregister(self, fd):
        """Removes a file."""
        _net.epoll_change(self._open_number(), _file_number(fd), _CHANGE_REMOVE, 0)

    def poll(self, timeout=None, maxevents=-1):
        """Waits, at most so many seconds: numbers of files with what happened."""
        number = self._open_number()
        if timeout is not None:
            timeout = _number_of_seconds(timeout, "timeout must be an integer or None")
            if timeout < 0:
                timeout = None
            elif timeout > _INT_MAX:
                raise OverflowError("timeout is too large")
        if maxevents == -1:
            maxevents = 1023
        elif maxevents <= 0:
            raise ValueError(f"maxevents must be greater than 0, got {maxevents}")
        return _net.epoll_wait(number, maxevents, timeout)
