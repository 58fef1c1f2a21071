"""The process and the system it runs on, exit statuses and error numbers."""

import sys

import _os
from _os import getpid, urandom
from _os_environ import environ
from _os_results import times_result, uname_result

# What is defined here shows as the public module's own.
__name__ = "os"


def getppid():
    return _os.identity()[0]


def getuid():
    return _os.identity()[1]


def geteuid():
    return _os.identity()[2]


def getgid():
    return _os.identity()[3]


def getegid():
    return _os.identity()[4]


def getpgid(pid=0):
    return getpid()


def getlogin():
    user = environ.get("LOGNAME") or environ.get("USER")
    if user is None:
        raise OSError(6, "No such device or address")
    return user


def uname():
    """What the system says of itself."""
    return uname_result(_os.identity()[5:10])


def cpu_count():
    """How many processors there are."""
    return _os.identity()[10]


def process_cpu_count():
    """How many processors this process may use."""
    return cpu_count()


def getloadavg():
    import io
    with io.open("/proc/loadavg") as file:
        return tuple(map(float, file.read().split()[:3]))


def times():
    """Times of this process."""
    import time
    used = time.process_time()
    return times_result((used, 0.0, 0.0, 0.0, time.monotonic()))


def umask(mask, /):
    """Sets the mask of modes of new files, gives the old one."""
    return _os.umask(mask)


def kill(pid, signal, /):
    """Sends a signal to a process."""
    if pid == getpid():
        handlers = sys.modules.get("signal")
        if handlers is not None and handlers._deliver(signal):
            return
    _os.kill(pid, signal)


def killpg(pgid, signal, /):
    _os.kill(-pgid, signal)


def abort():
    sys.stdout.flush()
    _os.kill(getpid(), 6)


def _exit(status):
    """Ends the process at once."""
    _os.exit(status)


def system(command):
    """Runs a command in the shell; the status is that of `wait`."""
    import subprocess
    code = subprocess.call(command, shell=True)
    return code << 8 if code >= 0 else -code


def getrandom(size, flags=0):
    return urandom(size)


def strerror(code, /):
    """What an error number means."""
    return _STRERROR.get(code, f"Unknown error {code}")


_STRERROR = dict(enumerate(
    "Success;Operation not permitted;No such file or directory;No such process;"
    "Interrupted system call;Input/output error;No such device or address;"
    "Argument list too long;Exec format error;Bad file descriptor;No child processes;"
    "Resource temporarily unavailable;Cannot allocate memory;Permission denied;Bad address;"
    "Block device required;Device or resource busy;File exists;Invalid cross-device link;"
    "No such device;Not a directory;Is a directory;Invalid argument;"
    "Too many open files in system;Too many open files;Inappropriate ioctl for device;"
    "Text file busy;File too large;No space left on device;Illegal seek;"
    "Read-only file system;Too many links;Broken pipe;Numerical argument out of domain;"
    "Numerical result out of range;Resource deadlock avoided;File name too long;"
    "No locks available;Function not implemented;Directory not empty;"
    "Too many levels of symbolic links".split(";")))
_STRERROR |= {98: "Address already in use", 104: "Connection reset by peer",
              110: "Connection timed out", 111: "Connection refused"}
