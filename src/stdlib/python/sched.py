"""A scheduler for events (library reference: "sched").

Clock and waiting are functions the caller gives. Events of the same time happen by priority, the
lowest first, and then in the order in which they were entered.
"""

import heapq
from collections import namedtuple as _namedtuple
from itertools import count as _count
import threading
from time import monotonic as _time
import time

__all__ = ["scheduler"]

Event = _namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
Event.time.__doc__ = "When it happens, by the scheduler's clock."
Event.priority.__doc__ = "Which of two events of one time happens first: the lower one."
Event.sequence.__doc__ = "Which of two events of one time and priority was entered first."
Event.action.__doc__ = "What is called."
Event.argument.__doc__ = "The positional arguments of the call."
Event.kwargs.__doc__ = "The keyword arguments of the call."

_sentinel = object()


class scheduler:
    """Events in the order of their time."""

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = _count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Enters an event at a time, and returns it; it can be cancelled."""
        if kwargs is _sentinel:
            kwargs = {}
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument, kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """Enters an event after a delay."""
        time = self.timefunc() + delay
        return self.enterabs(time, priority, action, argument, kwargs)

    def cancel(self, event):
        """Removes an event; a ValueError says that it is not there."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        """Are there no events?"""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Runs events until there are none.

        If it does not block, it runs those that are due and returns the time until the next one.
        An exception of an action or of the delay goes to the caller; an action is gone by then, and
        `run` can be called again.
        """
        delay = self.delayfunc
        while True:
            with self._lock:
                if not self._queue:
                    break
                event = self._queue[0]
                now = self.timefunc()
                due = event.time <= now
                if due:
                    heapq.heappop(self._queue)
            if due:
                event.action(*event.argument, **event.kwargs)
                # Others get their turn.
                delay(0)
            elif blocking:
                delay(event.time - now)
            else:
                return event.time - now

    @property
    def queue(self):
        """The events in the order in which they happen."""
        with self._lock:
            return sorted(self._queue)
