"""The functions of the module: logging to the root logger, configuring it, the end of it all."""

import atexit
import os

import logging
from logging._format import Formatter, _STYLES
from logging._handler import FileHandler, NullHandler, StreamHandler
from logging._levels import CRITICAL
from logging._logger import _own_files, _warn_of_warn, getLogger, root

_own_files.add(os.path.normcase((lambda: 0).__code__.co_filename))


def basicConfig(**kwargs):
    """Gives the root logger a handler and a format, if it has no handlers yet."""
    take = kwargs.pop
    with logging._lock:
        force, encoding = take("force", False), take("encoding", None)
        errors = take("errors", "backslashreplace")
        if force:
            for old in list(root.handlers):
                root.removeHandler(old)
                old.close()
        if root.handlers:
            return
        handlers = take("handlers", None)
        if handlers is not None:
            if not kwargs.keys().isdisjoint(("stream", "filename")):
                raise ValueError("'stream' or 'filename' should not be specified together with "
                                 "'handlers'")
        elif kwargs.keys() >= {"stream", "filename"}:
            raise ValueError("'stream' and 'filename' should not be specified together")
        else:
            handlers = [_basic_handler(take, encoding, errors)]
        date_format, style = take("datefmt", None), take("style", "%")
        if style not in _STYLES:
            raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
        formatter = Formatter(take("format", _STYLES[style][1]), date_format, style)
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
        level = take("level", None)
        if level is not None:
            root.setLevel(level)
        if kwargs:
            raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs)}")


def _basic_handler(take, encoding, errors):
    filename, mode = take("filename", None), take("filemode", "a")
    if not filename:
        return StreamHandler(take("stream", None))
    if "b" in mode:
        errors = None
    elif encoding is None:
        import io
        encoding = io.text_encoding(encoding)
    return FileHandler(filename, mode, encoding=encoding, errors=errors)


# Logging to the root logger, which is configured when it is used first.


def _ready_root():
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    """Logs to the root logger at the level DEBUG."""
    _ready_root().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """Logs to the root logger at the level INFO."""
    _ready_root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    """Logs to the root logger at the level WARNING."""
    _ready_root().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    """The old name of `warning`."""
    _warn_of_warn("function", 3)
    warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    """Logs to the root logger at the level ERROR."""
    _ready_root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """Logs to the root logger at the level ERROR, with the exception that is being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    """Logs to the root logger at the level CRITICAL."""
    _ready_root().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    """Logs to the root logger at the level CRITICAL."""
    critical(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    """Logs to the root logger at a given level."""
    _ready_root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Logs nothing of this level or below, wherever it is logged."""
    root.manager.disable = level
    root.manager._clear_cache()


# The end.


@atexit.register
def shutdown(handlerList=logging._handlerList):
    """Flushes and closes all handlers. Called when the program ends."""
    for reference in handlerList[::-1]:
        try:
            if handler := reference():
                _finish(handler)
        except:
            if logging.raiseExceptions:
                raise


def _finish(handler):
    try:
        handler.acquire()
        # One that keeps records may have been told to drop them.
        if getattr(handler, "flushOnClose", True):
            handler.flush()
        handler.close()
    except (OSError, ValueError):
        # What it writes to is closed already.
        pass
    finally:
        handler.release()


# Warnings as records.

# What showed warnings before they were captured; None while they are not.
_shown_before = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        # Meant for that file, not for the log.
        if _shown_before is not None:
            _shown_before(message, category, filename, lineno, file, line)
        return
    import warnings
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    # The text itself is no format.
    logger.warning(str(warnings.formatwarning(message, category, filename, lineno, line)))


def captureWarnings(capture):
    """Sends warnings to the logger "py.warnings", or no longer."""
    global _shown_before
    import warnings
    if capture and _shown_before is None:
        _shown_before, warnings.showwarning = warnings.showwarning, _showwarning
    elif not capture and _shown_before is not None:
        warnings.showwarning, _shown_before = _shown_before, None
