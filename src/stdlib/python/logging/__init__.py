"""Logging: loggers in a tree, handlers that put records out, formatters that make text of them."""

import os
import sys
import weakref

__version__ = "0.5.1.2"
__all__ = [
    "BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler",
    "Filter", "Formatter", "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET",
    "NullHandler", "StreamHandler", "WARN", "WARNING", "addLevelName", "basicConfig",
    "captureWarnings", "critical", "debug", "disable", "error", "exception", "fatal",
    "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord",
    "setLoggerClass", "shutdown", "warn", "warning", "getLogRecordFactory",
    "setLogRecordFactory", "lastResort", "raiseExceptions", "getLevelNamesMapping",
    "getHandlerByName", "getHandlerNames",
]

# A program changes these here, where all parts of the package look for them.

# Are mistakes in logging itself told of?
raiseExceptions = True
# What records find out about who logs.
logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


# Programs of other packages that look for their callers pass over this file.
_srcfile = os.path.normcase(currentframe.__code__.co_filename)


def _new_lock():
    import threading
    return threading.RLock()


# Of the tree of loggers, and of what is here.
_lock = _new_lock()

# All handlers, in the order in which they were made; and those that have names.
_handlerList = []
_handlers = weakref.WeakValueDictionary()

from logging._levels import (
    CRITICAL, DEBUG, ERROR, FATAL, INFO, NOTSET, WARN, WARNING, _checkLevel, _levelToName,
    _nameToLevel, addLevelName, getLevelName, getLevelNamesMapping,
)
from logging._format import (
    BASIC_FORMAT, BufferingFormatter, Formatter, PercentStyle, StrFormatStyle,
    StringTemplateStyle, _STYLES, _defaultFormatter,
)
from logging._record import (
    LogRecord, _logRecordFactory, getLogRecordFactory, makeLogRecord, setLogRecordFactory,
)
from logging._handler import (
    FileHandler, Filter, Filterer, Handler, NullHandler, StreamHandler, _StderrHandler,
    _defaultLastResort, getHandlerByName, getHandlerNames, lastResort,
)
from logging._manager import Manager, PlaceHolder
from logging._logger import (
    Logger, LoggerAdapter, RootLogger, _is_internal_frame, _loggerClass, getLogger,
    getLoggerClass, root, setLoggerClass,
)
from logging._module import (
    _showwarning, basicConfig, captureWarnings, critical, debug, disable, error, exception, fatal,
    info, log, shutdown, warn, warning,
)

# Whatever file it is in, it is this module's.
for _object in list(globals().values()):
    if getattr(_object, "__module__", "").startswith("logging._"):
        _object.__module__ = "logging"
del _object
