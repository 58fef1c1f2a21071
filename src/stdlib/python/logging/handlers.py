"""Handlers that rotate files, keep records in memory or put them into a queue."""

import copy
import logging
import os
import re
import time

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = 514
SYSLOG_TCP_PORT = 514

_MIDNIGHT = 24 * 60 * 60


class BaseRotatingHandler(logging.FileHandler):
    """Changes to a new file when the old one is full."""

    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        super().__init__(filename, mode, encoding, delay, errors)

    def emit(self, record):
        """Writes a record, to a new file if the time for one has come."""
        try:
            if self.shouldRollover(record):
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """The name of an old file."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Gives a file its old name."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _end_file(self):
        if self.stream:
            self.stream.close()
            self.stream = None

    def _begin_file(self):
        if not self.delay:
            self.stream = self._open()

    def _is_no_file(self):
        """Is what has the name something that cannot be renamed, a device for instance?"""
        return os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename)


class RotatingFileHandler(BaseRotatingHandler):
    """Begins a new file when the old one would grow beyond a size."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None,
                 delay=False, errors=None):
        if maxBytes > 0:
            # To begin anew each time would make rotation useless.
            mode = "a"
        if "b" not in mode:
            import io
            encoding = io.text_encoding(encoding)
        super().__init__(filename, mode, encoding, delay, errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def _backup(self, number):
        return self.rotation_filename(f"{self.baseFilename}.{number}")

    def doRollover(self):
        """Renames the old files and begins a new one."""
        self._end_file()
        # From the oldest on: each takes the place of the one that is older by one.
        for number in range(self.backupCount - 1, -1, -1):
            older = self._backup(number + 1)
            source = self._backup(number) if number else self.baseFilename
            if number and not os.path.exists(source):
                continue
            if os.path.exists(older):
                os.remove(older)
            if number:
                os.rename(source, older)
            else:
                self.rotate(source, older)
        self._begin_file()

    def shouldRollover(self, record):
        """Would the file become too large?"""
        if self.stream is None:
            self.stream = self._open()
        size = self.stream.tell() if self.maxBytes > 0 else 0
        # A record that is larger than the limit goes into a file of its own.
        if not size:
            return False
        length = len(self.format(record)) + 1
        return size + length >= self.maxBytes and not self._is_no_file()


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Begins a new file after a time."""

    # For each unit: seconds, the ending of an old file, and how to recognise it.
    _UNITS = {
        "S": (1, "%Y-%m-%d_%H-%M-%S", r"\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}"),
        "M": (60, "%Y-%m-%d_%H-%M", r"\d{4}-\d{2}-\d{2}_\d{2}-\d{2}"),
        "H": (60 * 60, "%Y-%m-%d_%H", r"\d{4}-\d{2}-\d{2}_\d{2}"),
        "D": (_MIDNIGHT, "%Y-%m-%d", r"\d{4}-\d{2}-\d{2}"),
        "W": (7 * _MIDNIGHT, "%Y-%m-%d", r"\d{4}-\d{2}-\d{2}"),
    }

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False,
                 utc=False, atTime=None, errors=None):
        import io
        super().__init__(filename, "a", io.text_encoding(encoding), delay, errors)
        self.when = when.upper()
        self.atTime = atTime
        self.utc = utc
        self.backupCount = backupCount
        seconds, self.suffix, pattern = self._UNITS[self._unit()]
        self.extMatch = re.compile(rf"(?<!\d){pattern}(?!\d)", re.ASCII)
        self.interval = interval * seconds
        began = time.time()
        if os.path.exists(self.baseFilename):
            began = os.stat(self.baseFilename).st_mtime
        self.rolloverAt = self.computeRollover(int(began))

    def _unit(self):
        when = self.when
        if when == "MIDNIGHT":
            return "D"
        if when.startswith("W"):
            if len(when) != 2:
                raise ValueError("You must specify a day for weekly rollover from 0 to 6 "
                                 f"(0 is Monday): {when}")
            if not "0" <= when[1] <= "6":
                raise ValueError(f"Invalid day specified for weekly rollover: {when}")
            self.dayOfWeek = int(when[1])
            return "W"
        if when not in self._UNITS:
            raise ValueError(f"Invalid rollover interval specified: {when}")
        return when

    def _broken_down(self, seconds):
        return time.gmtime(seconds) if self.utc else time.localtime(seconds)

    def computeRollover(self, currentTime):
        """When the next file begins."""
        weekly = self.when.startswith("W")
        if not weekly and self.when != "MIDNIGHT":
            return currentTime + self.interval
        now = self._broken_down(currentTime)
        at = self.atTime
        moment = _MIDNIGHT if at is None else (at.hour * 60 + at.minute) * 60 + at.second
        wait = moment - ((now.tm_hour * 60 + now.tm_min) * 60 + now.tm_sec)
        weekday = now.tm_wday
        if wait <= 0:
            # The time of day has passed: tomorrow.
            wait += _MIDNIGHT
            weekday += 1
        if weekly:
            wait += (self.dayOfWeek - weekday) % 7 * _MIDNIGHT
        # The first interval ends at the next such moment, however much of it is over.
        then = currentTime + wait + self.interval - (7 if weekly else 1) * _MIDNIGHT
        return then if self.utc else then + self._clock_change(now.tm_isdst, then)

    @staticmethod
    def _clock_change(summer_now, then):
        """What to add, so that the clock shows the same time whether it is set forward or back."""
        if summer_now == time.localtime(then).tm_isdst:
            return 0
        if summer_now:
            return 3600
        # The hour before may not be summer time yet.
        return -3600 if time.localtime(then - 3600).tm_isdst else 0

    def shouldRollover(self, record):
        """Has the time come?"""
        now = int(time.time())
        if now < self.rolloverAt:
            return False
        if self._is_no_file():
            self.rolloverAt = self.computeRollover(now)
            return False
        return True

    def getFilesToDelete(self):
        """The oldest files, when there are more than are to be kept."""
        directory, base = os.path.split(self.baseFilename)
        old = sorted(os.path.join(directory, name) for name in os.listdir(directory)
                     if self._is_old_file(name, base + "."))
        return old[:max(len(old) - self.backupCount, 0)]

    def _is_old_file(self, name, prefix):
        if self.namer is None:
            return bool(name.startswith(prefix) and self.extMatch.fullmatch(name[len(prefix):]))
        # The namer decides where the time is in the name.
        match = self.extMatch.search(name)
        while match:
            if os.path.basename(self.namer(f"{self.baseFilename}.{match[0]}")) == name:
                return True
            match = self.extMatch.search(name, match.start() + 1)
        return False

    def doRollover(self):
        """Renames the old file by its time and begins a new one."""
        now = int(time.time())
        began = self._broken_down(self.rolloverAt - self.interval)
        old = self.rotation_filename(f"{self.baseFilename}.{time.strftime(self.suffix, began)}")
        if os.path.exists(old):
            # Another process was faster.
            return
        self._end_file()
        self.rotate(self.baseFilename, old)
        if self.backupCount > 0:
            for path in self.getFilesToDelete():
                os.remove(path)
        self._begin_file()
        self.rolloverAt = self.computeRollover(now)


class WatchedFileHandler(logging.FileHandler):
    """Opens the file again if somebody has moved it away."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        if "b" not in mode:
            import io
            encoding = io.text_encoding(encoding)
        super().__init__(filename, mode, encoding, delay, errors)
        self.dev = self.ino = -1
        self._statstream()

    def _statstream(self):
        if self.stream is not None:
            self.dev, self.ino = self._identity()

    def _identity(self):
        try:
            stat = os.stat(self.baseFilename)
        except FileNotFoundError:
            return None, None
        return stat.st_dev, stat.st_ino

    def reopenIfNeeded(self):
        """Opens the file again if the name means another one."""
        if self.stream is None or self._identity() == (self.dev, self.ino):
            return
        self.stream.flush()
        self.stream.close()
        self.stream = None
        self.stream = self._open()
        self._statstream()

    def emit(self, record):
        self.reopenIfNeeded()
        super().emit(record)


class BufferingHandler(logging.Handler):
    """Keeps records, and flushes when there are many."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        """Are there as many as can be kept?"""
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        with self.lock:
            self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records, and gives them to another handler when there are many or one is severe."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        with self.lock:
            self.target = target

    def flush(self):
        with self.lock:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            with self.lock:
                self.target = None
                BufferingHandler.close(self)


class QueueHandler(logging.Handler):
    """Puts records into a queue, for a listener to handle."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        """A copy of the record with its text filled in, fit to be pickled."""
        text = self.format(record)
        prepared = copy.copy(record)
        prepared.msg = prepared.message = text
        prepared.args = prepared.exc_info = prepared.exc_text = prepared.stack_info = None
        return prepared

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Takes records from a queue and gives them to handlers, in a thread of its own."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def dequeue(self, block):
        return self.queue.get(block)

    def start(self):
        """Starts the thread."""
        import threading
        self._thread = threading.Thread(target=self._monitor, daemon=True)
        self._thread.start()

    def prepare(self, record):
        return record

    def handle(self, record):
        """Gives one record to the handlers."""
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        done = getattr(self.queue, "task_done", None)
        ended = False
        while not ended:
            record = self.dequeue(True)
            ended = record is self._sentinel
            if not ended:
                self.handle(record)
            if done is not None:
                done()

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Ends the thread when the queue is empty."""
        if self._thread:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None
