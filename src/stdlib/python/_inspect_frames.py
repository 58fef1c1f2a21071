"""Frames and tracebacks as records, for `inspect`: what runs where, with lines of source."""

import itertools
import linecache
import sys
from collections import namedtuple

from inspect import getfile, getsourcefile, isframe, istraceback

Positions = namedtuple("Positions", ["lineno", "end_lineno", "col_offset", "end_col_offset"],
                       defaults=[None] * 4, module="dis")
_Traceback = namedtuple("_Traceback", ["filename", "lineno", "function", "code_context", "index"])
_FrameInfo = namedtuple("_FrameInfo", ("frame", *_Traceback._fields))


def _show(record):
    """A record with `positions`, an attribute beside its fields."""
    fields = [f"{field}={getattr(record, field)!r}" for field in (*record._fields, "positions")]
    return f"{type(record).__name__}({', '.join(fields)})"


for _base in _Traceback, _FrameInfo:
    _base.__module__ = "inspect"
del _base

class Traceback(_Traceback):
    """Where a frame or a traceback is."""

    __module__ = "inspect"
    __repr__ = _show

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self


class FrameInfo(_FrameInfo):
    """A frame and where it is."""

    __module__ = "inspect"
    __repr__ = _show

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self


def _positions(code, offset):
    """The place in the source of an instruction, or None."""
    place = next(itertools.islice(code.co_positions(), offset // 2, None), (None,))
    return None if place[0] is None else Positions(*place)


def getlineno(frame):
    """The line that a frame is at."""
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """Where a frame or a traceback is, with `context` lines of source around the place."""
    if istraceback(frame):
        lineno = frame.tb_lineno
        offset = frame.tb_lasti
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
        offset = frame.f_lasti
    if not isframe(frame):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    positions = _positions(frame.f_code, offset)
    if positions is None:
        positions = Positions(lineno)
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        every = linecache.getlines(filename, frame.f_globals)
        if every:
            start = lineno - 1 - context // 2
            start = max(0, min(start, len(every) - context))
            lines = every[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


def _info(frame, place, context):
    found = getframeinfo(place, context)
    return FrameInfo(frame, *found, positions=found.positions)


def getouterframes(frame, context=1):
    """A record of a frame and of each that waits for it, the innermost first."""
    infos = []
    while frame:
        infos.append(_info(frame, frame, context))
        frame = frame.f_back
    return infos


def getinnerframes(tb, context=1):
    """A record of each place that a traceback goes through, the outermost first."""
    infos = []
    while tb:
        infos.append(_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return infos


def stack(context=1):
    """Records of the caller's frame and of all above it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Records of the frames between here and where the current exception was raised."""
    error = sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)


for _function in getlineno, getframeinfo, getouterframes, getinnerframes, stack, trace:
    _function.__module__ = "inspect"
del _function
