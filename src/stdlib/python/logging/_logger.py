"""Loggers, and who logs through them."""

import io
import os
import sys

import logging
from logging._handler import Filterer
from logging._levels import CRITICAL, DEBUG, ERROR, INFO, NOTSET, WARNING, _checkLevel
from logging._manager import Manager
from logging._record import LogRecord

# Frames of these files are no callers.
_own_files = {
    os.path.normcase(logging._srcfile),
    os.path.normcase((lambda: 0).__code__.co_filename),
}


def _is_internal_frame(frame):
    filename = frame.f_code.co_filename
    if filename in _own_files:
        return True
    filename = os.path.normcase(filename)
    return filename in _own_files or ("importlib" in filename and "_bootstrap" in filename)


class _Levelled:
    """What logs at levels: a method for each. A subclass has `log`, or better ways."""

    __slots__ = ()

    def debug(self, msg, *args, **kwargs):
        """Logs at the level DEBUG."""
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Logs at the level INFO."""
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Logs at the level WARNING."""
        self.log(WARNING, msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        """The old name of `warning`."""
        _warn_of_warn("method", 3)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Logs at the level ERROR."""
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Logs at the level ERROR, with the exception that is being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Logs at the level CRITICAL."""
        self.log(CRITICAL, msg, *args, **kwargs)


def _warn_of_warn(what, level):
    import warnings
    warnings.warn(f"The 'warn' {what} is deprecated, use 'warning' instead",
                  DeprecationWarning, level)


class Logger(Filterer):
    """What a program logs with."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _checkLevel(level)
        # Who gets what passes it: its handlers, and the logger above it.
        self.handlers = []
        self.parent = None
        self.propagate = True
        self.disabled = False
        # Which levels are enabled, as far as that was asked.
        self._cache = {}

    def __repr__(self):
        level = logging.getLevelName(self.getEffectiveLevel())
        return f"<{type(self).__name__} {self.name} ({level})>"

    def __reduce__(self):
        if getLogger(self.name) is not self:
            import pickle
            raise pickle.PicklingError("logger cannot be pickled")
        return getLogger, (self.name,)

    # Levels.

    def setLevel(self, level):
        """Sets the level below which nothing is logged."""
        self.level = _checkLevel(level)
        self.manager._clear_cache()

    def _upwards(self):
        """This logger and those above it."""
        logger = self
        while logger:
            yield logger
            logger = logger.parent

    def getEffectiveLevel(self):
        """The level that counts: that of the nearest logger above that has one."""
        return next((logger.level for logger in self._upwards() if logger.level), NOTSET)

    def isEnabledFor(self, level):
        """Is something of this level logged at all?"""
        if self.disabled:
            return False
        enabled = self._cache.get(level)
        if enabled is None:
            with logging._lock:
                enabled = self.manager.disable < level and level >= self.getEffectiveLevel()
                self._cache[level] = enabled
        return enabled

    # Logging. These are called often, mostly for nothing, and so each of them asks by itself.

    def debug(self, msg, *args, **kwargs):
        """Logs at the level DEBUG."""
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Logs at the level INFO."""
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Logs at the level WARNING."""
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    warn, exception = _Levelled.warn, _Levelled.exception

    def error(self, msg, *args, **kwargs):
        """Logs at the level ERROR."""
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Logs at the level CRITICAL."""
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        """Logs at the level CRITICAL."""
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Logs at a given level."""
        if isinstance(level, int):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)
        elif logging.raiseExceptions:
            raise TypeError("level must be an integer")

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        path, line, function, stack = self.findCaller(stack_info, stacklevel)
        if isinstance(exc_info, BaseException):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        self.handle(self.makeRecord(
            self.name, level, path, line, msg, args, exc_info, function, extra, stack))

    def findCaller(self, stack_info=False, stacklevel=1):
        """File, line and function of who logs, and the stack as text if wanted."""
        frame = sys._getframe(1)
        while frame.f_back and _is_internal_frame(frame):
            frame = frame.f_back
        further = stacklevel - 1
        while further > 0 and frame.f_back:
            frame = frame.f_back
            if not _is_internal_frame(frame):
                further -= 1
        stack = None
        if stack_info:
            import traceback
            lines = io.StringIO("Stack (most recent call last):\n")
            lines.seek(0, io.SEEK_END)
            traceback.print_stack(frame, file=lines)
            stack = lines.getvalue().removesuffix("\n")
        code = frame.f_code
        return code.co_filename, frame.f_lineno, code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                   sinfo=None):
        """Makes a record; a subclass may make another one."""
        record = logging._logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        attributes = vars(record)
        for key, value in (extra or {}).items():
            if key in attributes or key in ("message", "asctime"):
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            attributes[key] = value
        return record

    # Records.

    def handle(self, record):
        """Gives a record to the handlers, if it passes the filters."""
        if self.disabled:
            return
        passed = self.filter(record)
        if passed:
            self.callHandlers(passed if isinstance(passed, LogRecord) else record)

    def _heard_by(self):
        """The loggers whose handlers get what is logged here."""
        for logger in self._upwards():
            yield logger
            if not logger.propagate:
                return

    def callHandlers(self, record):
        """Gives a record to the handlers of this logger and those above it."""
        heard = False
        for logger in self._heard_by():
            for handler in logger.handlers:
                heard = True
                if record.levelno >= handler.level:
                    handler.handle(record)
        if heard:
            return
        last = logging.lastResort
        if last:
            if record.levelno >= last.level:
                last.handle(record)
        elif logging.raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')
            self.manager.emittedNoHandlerWarning = True

    def hasHandlers(self):
        """Has this logger or one above it a handler?"""
        return any(logger.handlers for logger in self._heard_by())

    def addHandler(self, hdlr):
        """Adds a handler."""
        with logging._lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Removes a handler."""
        with logging._lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    # The tree.

    def getChild(self, suffix):
        """The logger with this one's name, a dot and a suffix."""
        name = suffix if self.root is self else f"{self.name}.{suffix}"
        return self.manager.getLogger(name)

    def getChildren(self):
        """The loggers directly below."""
        depth = 0 if self is self.manager.root else 1 + self.name.count(".")
        with logging._lock:
            return {logger for logger in self.manager._loggers()
                    if logger.parent is self and logger.name.count(".") == depth}


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        super().__init__("root", level)

    def __reduce__(self):
        return getLogger, ()


class LoggerAdapter(_Levelled):
    """A logger with something that is added to all its records."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger = logger
        self.extra = extra
        self.merge_extra = merge_extra

    def __repr__(self):
        level = logging.getLevelName(self.getEffectiveLevel())
        return f"<{type(self).__name__} {self.name} ({level})>"

    def process(self, msg, kwargs):
        """The message and the keywords as they are to be logged."""
        given = kwargs.get("extra") if self.merge_extra else None
        kwargs["extra"] = self.extra if given is None else {**self.extra, **given}
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        """Logs at a given level."""
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Logs at the level ERROR, with the exception that is being handled."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    # What is asked of the logger.

    @property
    def name(self):
        """The name of the logger."""
        return self.logger.name

    @property
    def manager(self):
        """Who holds the logger."""
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    def isEnabledFor(self, level):
        """Is something of this level logged at all?"""
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        """Sets the level of the logger."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """The level that counts for the logger."""
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        """Has the logger or one above it a handler?"""
        return self.logger.hasHandlers()


def setLoggerClass(klass):
    """Sets the class of new loggers."""
    global _loggerClass
    _loggerClass = _check_logger_class(klass)


def getLoggerClass():
    """The class of new loggers."""
    return _loggerClass


def _check_logger_class(klass):
    if klass != Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)
    return klass


def getLogger(name=None):
    """The logger of a name; the root logger without one."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


_loggerClass = Logger
Logger.root = root = RootLogger(WARNING)
Logger.manager = Manager(root)
