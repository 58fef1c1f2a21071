"""The manager: all loggers by name, in a tree that follows the dots in their names.

Only loggers that were asked for exist. Where one has others below it and does not, a place holder
stands for it, which knows them; when it is made they get it for a parent."""

import logging
from logging._levels import _checkLevel


class PlaceHolder:
    """Stands in the tree for a logger that nobody has asked for, above others."""

    def __init__(self, alogger):
        # A dict for a set that keeps its order.
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        """Another logger is below."""
        self.loggerMap.setdefault(alogger)


class Manager:
    """Holds all loggers by name."""

    def __init__(self, rootnode):
        self.root = rootnode
        self.loggerDict = {}
        # The level up to which nothing is logged.
        self.disable = 0
        self.emittedNoHandlerWarning = False
        # What makes loggers and records, if it is not the module's own.
        self.loggerClass = self.logRecordFactory = None

    @property
    def disable(self):
        """The level up to which nothing is logged."""
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)

    def setLoggerClass(self, klass):
        """Sets the class of new loggers."""
        self.loggerClass = logging._logger._check_logger_class(klass)

    def setLogRecordFactory(self, factory):
        """Sets what makes records."""
        self.logRecordFactory = factory

    def getLogger(self, name):
        """The logger of a name; it is made if there is none."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        with logging._lock:
            there = self.loggerDict.get(name)
            if there is not None and not isinstance(there, PlaceHolder):
                return there
            logger = (self.loggerClass or logging.getLoggerClass())(name)
            logger.manager = self
            self.loggerDict[name] = logger
            if there is not None:
                self._adopt(logger, there)
            self._find_parent(logger)
        return logger

    def _adopt(self, logger, placeholder):
        """Come between the loggers below and those that were their parents."""
        for child in placeholder.loggerMap:
            # There may be one in between already.
            if not child.parent.name.startswith(logger.name):
                logger.parent, child.parent = child.parent, logger

    def _find_parent(self, logger):
        """Hang it below the nearest logger above, and tell the place holders on the way."""
        above, dot, _ = logger.name.rpartition(".")
        while dot:
            there = self.loggerDict.get(above)
            if there is None:
                self.loggerDict[above] = PlaceHolder(logger)
            elif isinstance(there, PlaceHolder):
                there.append(logger)
            else:
                logger.parent = there
                return
            above, dot, _ = above.rpartition(".")
        logger.parent = self.root

    def _loggers(self):
        return [each for each in self.loggerDict.values() if not isinstance(each, PlaceHolder)]

    def _clear_cache(self):
        """A level has changed: which levels are enabled has to be found out again."""
        for logger in self.root, *self._loggers():
            logger._cache.clear()
