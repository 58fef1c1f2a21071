"""Handlers: they put records out, to streams and files."""

import logging
import os
import sys
import weakref
from logging import _handlerList, _handlers
from logging._format import _defaultFormatter
from logging._levels import NOTSET, WARNING, _checkLevel
from logging._record import LogRecord

def _forget(reference):
    # At the end of the program the list may be gone first.
    if _handlerList and reference in _handlerList:
        _handlerList.remove(reference)


def getHandlerByName(name):
    """The handler of a name, or None."""
    return _handlers.get(name)


def getHandlerNames():
    """The names of all handlers that have one."""
    return frozenset(_handlers)


class Filter:
    """Lets the records of a logger and of those below it pass."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        """Is the record to be logged? A record may be given in its place."""
        return not self.nlen or f"{record.name}.".startswith(f"{self.name}.")


class Filterer:
    """What has filters: loggers and handlers."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Adds a filter: an object with the method, or a function."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Removes a filter."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """The record if it passes all filters, or what they put in its place; else False."""
        for each in self.filters:
            passes = getattr(each, "filter", each)
            answer = passes(record)
            if not answer:
                return False
            if isinstance(answer, LogRecord):
                record = answer
        return record


class _NoLock:
    """Stands for the lock of a handler that needs none."""

    def __enter__(self):
        pass

    def __exit__(self, *exc_info):
        pass


class Handler(Filterer):
    """Puts records out; a subclass says in emit() how."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self.level = _checkLevel(level)
        self.formatter = None
        self._name = None
        self._closed = False
        _handlerList.append(weakref.ref(self, _forget))
        self.createLock()

    def __repr__(self):
        return f"<{type(self).__name__} ({self._level_name()})>"

    def _level_name(self):
        return logging.getLevelName(self.level)

    def get_name(self):
        """The name of the handler."""
        return self._name

    def set_name(self, name):
        """Gives the handler a name, by which it is found."""
        _handlers.pop(self._name, None)
        self._name = name
        if name:
            _handlers[name] = self

    name = property(get_name, set_name)

    def setLevel(self, level):
        """Sets the level below which it puts nothing out."""
        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        """Sets what makes text of its records."""
        self.formatter = fmt

    # What is put out is put out under a lock.

    def createLock(self):
        """Makes the lock."""
        self.lock = logging._new_lock()

    def acquire(self):
        """Takes the lock."""
        if self.lock:
            self.lock.acquire()

    def release(self):
        """Gives the lock back."""
        if self.lock:
            self.lock.release()

    def _locked(self):
        return self.lock or _NoLock()

    # Records.

    def handle(self, record):
        """Puts a record out if it passes the filters."""
        passed = self.filter(record)
        if passed:
            with self._locked():
                self.emit(passed if isinstance(passed, LogRecord) else record)
        return passed

    def emit(self, record):
        """Puts a record out."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def format(self, record):
        """The text of a record."""
        return (self.formatter or _defaultFormatter).format(record)

    def flush(self):
        """Makes sure that everything has gone out."""

    def close(self):
        """Forgets the name of the handler."""
        self._closed = True
        if self._name:
            _handlers.pop(self._name, None)

    def handleError(self, record):
        """Called when emit() raised: tells of it on standard error, and goes on."""
        stream = sys.stderr
        if not (logging.raiseExceptions and stream):
            return
        import traceback
        error = sys.exception()
        try:
            stream.write("--- Logging error ---\n")
            traceback.print_exception(error, file=stream)
            stream.write("Call stack:\n")
            # It begins with who logged.
            frame = error.__traceback__.tb_frame
            while frame and _is_own_file(frame.f_code.co_filename):
                frame = frame.f_back
            if frame:
                traceback.print_stack(frame, file=stream)
            else:
                stream.write(f"Logged from file {record.filename}, line {record.lineno}\n")
            stream.write(self._contents(record))
        except OSError:
            # Then nobody reads it.
            pass
        finally:
            error = frame = None

    @staticmethod
    def _contents(record):
        try:
            return f"Message: {record.msg!r}\nArguments: {record.args}\n"
        except RecursionError:
            raise
        except Exception:
            return ("Unable to print the message and arguments - possible formatting error.\n"
                    "Use the traceback above to help find the error.\n")


def _is_own_file(filename):
    return filename == logging._srcfile or (
        "logging." in filename and filename.startswith("<frozen"))


class StreamHandler(Handler):
    """Writes records to a stream, standard error by default."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def __repr__(self):
        name = getattr(self.stream, "name", "")
        return f"<{type(self).__name__} {f'{name} ' if name != '' else ''}({self._level_name()})>"

    def setStream(self, stream):
        """Changes the stream; gives the old one, None if it is the same."""
        if stream is self.stream:
            return None
        with self._locked():
            self.flush()
            old, self.stream = self.stream, stream
        return old

    def emit(self, record):
        """Writes the text of a record and the terminator."""
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def flush(self):
        """Flushes the stream."""
        with self._locked():
            if hasattr(self.stream, "flush"):
                self.stream.flush()


class FileHandler(StreamHandler):
    """Writes records to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode = mode
        if "b" not in mode:
            import io
            encoding = io.text_encoding(encoding)
        self.encoding, self.errors = encoding, errors
        self.delay = delay
        # When the program ends the builtin may be gone before the handler is.
        self._builtin_open = open
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            super().__init__(self._open())

    def __repr__(self):
        return f"<{type(self).__name__} {self.baseFilename} ({self._level_name()})>"

    def _open(self):
        return self._builtin_open(
            self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        """Writes a record, to a file that is opened for the first one if it was to be delayed."""
        # What was written before would be lost if a closed file were begun anew.
        if self.stream is None and not (self._closed and self.mode == "w"):
            self.stream = self._open()
        if self.stream:
            super().emit(record)

    def close(self):
        """Closes the file."""
        with self._locked():
            try:
                if self.stream:
                    self._close_stream()
            finally:
                super().close()

    def _close_stream(self):
        try:
            self.flush()
        finally:
            stream, self.stream = self.stream, None
            if hasattr(stream, "close"):
                stream.close()


class _StderrHandler(StreamHandler):
    """Writes to whatever sys.stderr is at the moment."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


class NullHandler(Handler):
    """Does nothing; for libraries that leave it to the program what is logged."""

    def createLock(self):
        """There is nothing to be locked."""
        self.lock = None

    def handle(self, record):
        """Puts nothing out."""

    emit = handle

    def _at_fork_reinit(self):
        pass


lastResort = _defaultLastResort = _StderrHandler(WARNING)
