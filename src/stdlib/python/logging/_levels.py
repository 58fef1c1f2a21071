"""How severe something is: levels are numbers, some of which have names."""

import logging

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_nameToLevel = {
    "CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING, "WARNING": WARNING,
    "INFO": INFO, "DEBUG": DEBUG, "NOTSET": NOTSET,
}
# Of two names for a level the second is told.
_levelToName = {level: name for name, level in _nameToLevel.items() if name != "FATAL"}


def getLevelNamesMapping():
    """A copy of the mapping of names to levels."""
    return dict(_nameToLevel)


def getLevelName(level):
    """The name of a level, or the level of a name."""
    for table in _levelToName, _nameToLevel:
        known = table.get(level)
        if known is not None:
            return known
    return f"Level {level}"


def addLevelName(level, levelName):
    """Gives a level a name."""
    with logging._lock:
        _levelToName[level] = levelName
        _nameToLevel[levelName] = level


def _checkLevel(level):
    """The number of a level that is given as a number or by its name."""
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f"Level not an integer or a valid string: {level!r}")
    if level in _nameToLevel:
        return _nameToLevel[level]
    raise ValueError(f"Unknown level: {level!r}")
