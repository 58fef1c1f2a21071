"""Signals (library reference: signal). Ctrl-C comes as SIGINT; other signals reach a handler only
if the program sends them to itself."""

import sys
from enum import IntEnum

_NUMBERS = dict(
    SIGHUP=1, SIGINT=2, SIGQUIT=3, SIGILL=4, SIGTRAP=5, SIGABRT=6, SIGBUS=7, SIGFPE=8, SIGKILL=9,
    SIGUSR1=10, SIGSEGV=11, SIGUSR2=12, SIGPIPE=13, SIGALRM=14, SIGTERM=15, SIGSTKFLT=16,
    SIGCHLD=17, SIGCONT=18, SIGSTOP=19, SIGTSTP=20, SIGTTIN=21, SIGTTOU=22, SIGURG=23, SIGXCPU=24,
    SIGXFSZ=25, SIGVTALRM=26, SIGPROF=27, SIGWINCH=28, SIGIO=29, SIGPWR=30, SIGSYS=31,
    SIGRTMIN=34, SIGRTMAX=64, SIGCLD=17, SIGPOLL=29, SIGIOT=6)

Signals = IntEnum("Signals", _NUMBERS, module="signal")
Handlers = IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module="signal")
Sigmasks = IntEnum("Sigmasks", {"SIG_BLOCK": 0, "SIG_UNBLOCK": 1, "SIG_SETMASK": 2},
                   module="signal")
for _enum in Signals, Handlers, Sigmasks:
    globals().update(_enum.__members__)

NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class ItimerError(OSError):
    """A timer could not be set."""


_MEANINGS = {
    1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap",
    6: "Aborted", 7: "Bus error", 8: "Floating point exception", 9: "Killed",
    10: "User defined signal 1", 11: "Segmentation fault", 12: "User defined signal 2",
    13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 16: "Stack fault", 17: "Child exited",
    18: "Continued", 19: "Stopped (signal)", 20: "Stopped", 21: "Stopped (tty input)",
    22: "Stopped (tty output)", 23: "Urgent I/O condition", 24: "CPU time limit exceeded",
    25: "File size limit exceeded", 26: "Virtual timer expired", 27: "Profiling timer expired",
    28: "Window changed", 29: "I/O possible", 30: "Power failure", 31: "Bad system call",
}


def default_int_handler(signalnum, frame, /):
    """What SIGINT does if nothing else was set: raises KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {2: default_int_handler, 13: SIG_IGN, 25: SIG_IGN}


def _checked(signalnum):
    number = signalnum.__index__()
    if not 1 <= number < NSIG:
        raise ValueError("signal number out of range")
    return number


def _as_enum(value, enum):
    # A handler of Python's own is never a number, and the error would show it.
    if not isinstance(value, int):
        return value
    try:
        return enum(value)
    except ValueError:
        return value


def getsignal(signalnum):
    """The handler of a signal."""
    return _as_enum(_handlers.get(_checked(signalnum), SIG_DFL), Handlers)


def signal(signalnum, handler):
    """Sets the handler of a signal, gives the old one."""
    number = _checked(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError(
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if number in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    old = getsignal(number)
    _handlers[number] = handler
    return old


def _deliver(signalnum):
    """Calls the handler the program has set; False if the signal is the system's business."""
    number = int(signalnum)
    handler = _handlers.get(number, SIG_DFL)
    if callable(handler):
        handler(number, sys._getframe(1))
        return True
    return handler == SIG_IGN and number not in (9, 19) and number != 0


def raise_signal(signalnum, /):
    """Sends a signal to this process."""
    import _os
    number = _checked(signalnum)
    if not _deliver(number):
        sys.stdout.flush()
        _os.kill(_os.getpid(), number)


def strsignal(signalnum, /):
    """What a signal means, or None."""
    number = _checked(signalnum)
    if number >= SIGRTMIN:
        return f"Real-time signal {number - SIGRTMIN}"
    return _MEANINGS.get(number)


def valid_signals():
    """All signals."""
    return {_as_enum(number, Signals) for number in range(1, NSIG) if number not in (32, 33)}


def pthread_sigmask(how, mask, /):
    """No signal is ever blocked."""
    if how == SIG_UNBLOCK or not mask:
        return set()
    raise OSError(38, "Function not implemented")


def siginterrupt(signalnum, flag, /):
    _checked(signalnum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """There is no such descriptor."""
    if fd != -1:
        raise ValueError("set_wakeup_fd: signals are not written to a descriptor here")
    return -1


def alarm(seconds, /):
    """There are no alarms: only none can be set."""
    if seconds:
        raise OSError(38, "Function not implemented")
    return 0


def getitimer(which, /):
    return 0.0, 0.0


def setitimer(which, seconds, interval=0.0, /):
    if seconds:
        raise ItimerError(38, "Function not implemented")
    return 0.0, 0.0
