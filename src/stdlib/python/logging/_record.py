"""Records: what was logged, where and when, and by whom."""

import logging
import os
import sys
import time

_started = time.time_ns()

# Of the file that was logged from last: its path, its name, and that of its module. A program logs
# many times in a row from one file.
_last_names = (None, None, "Unknown module")


def _names_of(path):
    """The name of a file and of its module."""
    global _last_names
    try:
        filename = os.path.basename(path)
        module, _ = os.path.splitext(filename)
    except (TypeError, ValueError, AttributeError):
        return path, "Unknown module"
    if type(path) is str:
        _last_names = path, filename, module
    return filename, module


def _is_mapping(obj):
    if type(obj) in _known_kinds:
        return type(obj) is dict
    from collections.abc import Mapping
    return isinstance(obj, Mapping)


_known_kinds = {dict, str, int, float, bool, tuple, list, type(None)}

# Loaded with the first record.
_threading = None


def _load_threading():
    global _threading
    import threading
    _threading = threading
    return threading


class LogRecord:
    """One event: what was logged, where and when."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None,
                 sinfo=None, **kwargs):
        now = time.time_ns()
        # What was logged. A single mapping is meant for "%(key)s".
        self.name = name
        self.levelno, self.levelname = level, logging.getLevelName(level)
        self.msg = msg
        self.args = args[0] if args and len(args) == 1 and _is_mapping(args[0]) and args[0] else args
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        # Where.
        if pathname is _last_names[0]:
            _, self.filename, self.module = _last_names
        else:
            self.filename, self.module = _names_of(pathname)
        self.pathname, self.lineno, self.funcName = pathname, lineno, func
        self._tell_time(now)
        self._tell_actor()

    def _tell_time(self, now):
        seconds, rest = divmod(now, 10 ** 9)
        self.created = now / 1e9
        self.msecs = float(rest // 10 ** 6)
        if self.msecs == 999.0 and int(self.created) > seconds:
            # The float was rounded up to the next second.
            self.msecs = 0.0
        self.relativeCreated = (now - _started) / 1e6

    def _tell_actor(self):
        """The thread, the process and the task, as far as the module is to find them out."""
        self.thread = self.threadName = self.process = self.processName = self.taskName = None
        if logging.logThreads:
            threading = _threading or _load_threading()
            self.thread = threading.get_ident()
            self.threadName = threading.current_thread().name
        if logging.logMultiprocessing:
            self.processName = "MainProcess"
        if logging.logProcesses:
            self.process = os.getpid()
        asyncio = sys.modules.get("asyncio") if logging.logAsyncioTasks else None
        if asyncio:
            try:
                self.taskName = asyncio.current_task().get_name()
            except Exception:
                # There is no loop, or no task runs.
                pass

    def __repr__(self):
        return (f"<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "
                f'"{self.msg}">')

    def getMessage(self):
        """The message with its arguments filled in."""
        return str(self.msg) % self.args if self.args else str(self.msg)


_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    """Sets what makes records."""
    logging._logRecordFactory = factory


def getLogRecordFactory():
    """What makes records."""
    return logging._logRecordFactory


def makeLogRecord(dict):
    """A record with the given attributes."""
    record = logging._logRecordFactory(None, None, "", 0, "", (), None, None)
    vars(record).update(dict)
    return record
