"""Counts and times the calls of a program, caller by caller: what `cProfile` shows (library
reference: profile)."""

import sys
import time

from collections import namedtuple

profiler_entry = namedtuple(
    "profiler_entry", "code callcount reccallcount totaltime inlinetime calls")
profiler_subentry = namedtuple(
    "profiler_subentry", "code callcount reccallcount totaltime inlinetime")


class _Count:
    """Calls of one function, all of them or those of one caller."""

    __slots__ = ("code", "calls", "recursive", "total", "inline", "level", "callees")

    def __init__(self, code):
        self.code = code
        self.calls = self.recursive = self.level = 0
        self.total = self.inline = 0.0
        self.callees = {}

    def begin(self):
        self.level += 1

    def end(self, total, inline):
        self.level -= 1
        # Time in a call within a call of the same function is counted once.
        if self.level == 0:
            self.total += total
        else:
            self.recursive += 1
        self.inline += inline
        self.calls += 1


class _Running:
    """A call that has not ended."""

    __slots__ = ("count", "within", "start", "inner")

    def __init__(self, count, within, start):
        self.count, self.within, self.start = count, within, start
        self.inner = 0.0


class Profiler:
    """Profiler(timer=None, timeunit=0.0, subcalls=True, builtins=True)

    Counts between `enable` and `disable`.
    """

    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._timer = time.perf_counter if timer is None else timer
        self._unit = timeunit or 1
        self._subcalls, self._builtins = subcalls, builtins
        self.clear()

    def clear(self):
        """Forgets what was counted."""
        self._counts = {}
        self._running = []

    def enable(self, subcalls=True, builtins=True):
        """Counts from now on."""
        if sys.getprofile() is not None:
            raise ValueError("Another profiling tool is already active")
        self._subcalls, self._builtins = subcalls, builtins
        sys.setprofile(self._event)

    def disable(self):
        """Counts no more."""
        sys.setprofile(None)
        while self._running:
            self._end()

    def _event(self, frame, event, arg):
        if event == "call":
            code = frame.f_code
            self._begin("<method 'disable' of '_lsprof.Profiler' objects>"
                        if code is _DISABLE else code)
        elif event == "c_call":
            if self._builtins and frame.f_code is not _DISABLE:
                self._begin(_name_of(arg))
        elif event == "return":
            self._end()
        elif self._builtins and frame.f_code is not _DISABLE:
            self._end()

    def _begin(self, code):
        count = self._counts.get(code)
        if count is None:
            count = self._counts[code] = _Count(code)
        within = None
        if self._subcalls and self._running:
            callees = self._running[-1].count.callees
            within = callees.get(code)
            if within is None:
                within = callees[code] = _Count(code)
            within.begin()
        count.begin()
        self._running.append(_Running(count, within, self._timer()))

    def _end(self):
        # The calls that `enable` was called from end without having begun.
        if not self._running:
            return
        call = self._running.pop()
        total = self._timer() - call.start
        inline = total - call.inner
        call.count.end(total, inline)
        if call.within is not None:
            call.within.end(total, inline)
        if self._running:
            self._running[-1].inner += total

    def getstats(self):
        """What was counted: a list of `profiler_entry`, with the callees in its last field."""
        unit = self._unit

        def fields(c):
            return c.code, c.calls, c.recursive, c.total * unit, c.inline * unit

        entries = []
        for count in self._counts.values():
            if count.calls:
                callees = [profiler_subentry(*fields(c)) for c in count.callees.values() if c.calls]
                entries.append(profiler_entry(*fields(count), callees or None))
        return entries


_DISABLE = Profiler.disable.__code__


def _name_of(function):
    """A native function as a text: methods by their type, others by their module."""
    owner = getattr(function, "__self__", None)
    name = function.__name__
    if owner is not None and not isinstance(owner, type(sys)):
        method = getattr(type(owner), name, None)
        if method is not None:
            return repr(method)
    module = getattr(function, "__module__", None)
    return f"<built-in method {module}.{name}>" if module else f"<built-in method {name}>"
