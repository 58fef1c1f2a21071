"""Numbers that the system packs several things into: what `wait` says of a process, and devices."""

from operator import index

# What is defined here shows as the public module's own.
__name__ = "os"

__all__ = [
    "major", "makedev", "minor", "waitstatus_to_exitcode", "WCOREDUMP", "WEXITSTATUS",
    "WIFCONTINUED", "WIFEXITED", "WIFSIGNALED", "WIFSTOPPED", "WSTOPSIG", "WTERMSIG",
]


def _status(number):
    number = index(number)
    if not -2 ** 31 <= number < 2 ** 31:
        raise OverflowError("Python int too large to convert to C int")
    return number


def waitstatus_to_exitcode(status):
    """The exit code in a status of `wait`; negative for a signal."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}")
    raise ValueError(f"invalid wait status: {status}")


def WIFEXITED(status):
    """Did the process end by itself?"""
    return _status(status) & 0x7F == 0


def WEXITSTATUS(status):
    """What it gave to `exit`."""
    return _status(status) >> 8 & 0xFF


def WIFSIGNALED(status):
    """Did a signal end the process?"""
    return _status(status) & 0x7F not in (0, 0x7F)


def WTERMSIG(status):
    """The signal that ended it."""
    return _status(status) & 0x7F


def WCOREDUMP(status, /):
    """Was an image of its memory left behind?"""
    return _status(status) & 0x80 != 0


def WIFSTOPPED(status):
    """Is the process stopped?"""
    return _status(status) & 0xFF == 0x7F


def WSTOPSIG(status):
    """The signal that stopped it."""
    return _status(status) >> 8 & 0xFF


def WIFCONTINUED(status):
    """Does a process that was stopped run again?"""
    return _status(status) == 0xFFFF


def _device(number):
    if not isinstance(number, int):
        raise TypeError("an integer is required")
    if not -2 ** 63 <= number < 2 ** 64:
        raise OverflowError("int too big to convert")
    return number & 0xFFFF_FFFF_FFFF_FFFF


def major(device, /):
    """The number of a device's driver."""
    device = _device(device)
    return device >> 8 & 0xFFF | device >> 32 & 0xFFFF_F000


def minor(device, /):
    """Which of a driver's devices it is."""
    device = _device(device)
    return device & 0xFF | device >> 12 & 0xFFFF_FF00


def makedev(major, minor, /):
    """The device with these numbers."""
    major, minor = _device(major), _device(minor)
    return ((major & 0xFFFF_F000) << 32 | (major & 0xFFF) << 8
            | (minor & 0xFFFF_FF00) << 12 | minor & 0xFF)
