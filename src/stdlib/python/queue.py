"""Queues between threads (library reference: queue). There is one thread: what would wait for
another to put or take something can only wait for its time to run out."""

import threading
import types
from collections import deque
from heapq import heappop, heappush
from time import monotonic as time

__all__ = [
    "Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue",
]


class Empty(Exception):
    """Nothing is in the queue."""


class Full(Exception):
    """The queue has no room."""


class ShutDown(Exception):
    """The queue takes no more, or has no more."""


Empty.__module__ = "_queue"


class Queue:
    """A queue: first in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.is_shutdown = False
        self.unfinished_tasks = 0
        # One lock, and what is waited for under it.
        self.mutex = threading.Lock()
        self.not_empty, self.not_full, self.all_tasks_done = (
            threading.Condition(self.mutex) for _ in range(3))
        self._init(maxsize)

    # Tasks: what was put and not yet reported as done.

    def task_done(self):
        """Tells that one of the things taken is done with."""
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError("task_done() called too many times")
            self.unfinished_tasks = left
            if not left:
                self.all_tasks_done.notify_all()

    def join(self):
        """Waits until all that was put has been taken and is done with."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    # How full it is.

    def qsize(self):
        """How much is in the queue."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Is nothing in the queue?"""
        return self.qsize() == 0

    def full(self):
        """Has the queue no room?"""
        with self.mutex:
            return self._is_full()

    def _is_full(self):
        return 0 < self.maxsize <= self._qsize()

    # Putting and taking.

    @staticmethod
    def _wait(condition, in_the_way, block, timeout, failure):
        """Waits, if it may and no longer than it may, until nothing is in the way."""
        if not block:
            if in_the_way():
                raise failure
            return
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None else time() + timeout
        while in_the_way():
            left = None if end is None else end - time()
            if left is not None and left <= 0.0:
                raise failure
            condition.wait(left)

    def put(self, item, block=True, timeout=None):
        """Puts an item in, waiting for room if it may."""
        def full():
            if self.is_shutdown:
                raise ShutDown
            return self._is_full()

        with self.not_full:
            if self.maxsize > 0:
                self._wait(self.not_full, full, block, timeout, Full)
            elif self.is_shutdown:
                raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Takes an item out, waiting for one if it may."""
        def empty():
            if self._qsize():
                return False
            if self.is_shutdown:
                raise ShutDown
            return True

        with self.not_empty:
            self._wait(self.not_empty, empty, block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
        return item

    def put_nowait(self, item):
        """Puts an item in, if there is room."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Takes an item out, if there is one."""
        return self.get(block=False)

    def shutdown(self, immediate=False):
        """From now on nothing can be put in; with `immediate`, what is in is dropped."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    self.unfinished_tasks = max(self.unfinished_tasks - 1, 0)
                self.all_tasks_done.notify_all()
            for waiting in self.not_empty, self.not_full:
                waiting.notify_all()

    # What kinds of queues differ in; all are called with the mutex held.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(types.GenericAlias)


class PriorityQueue(Queue):
    """A queue: the least first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """A queue: last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """A queue without a limit and without tasks."""

    def __init__(self):
        self._queue = deque()
        self._count = threading.Semaphore(0)

    def put(self, item, block=True, timeout=None):
        """Puts an item in; it never waits."""
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        """Takes an item out, waiting for one if it may."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout if block else None):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        """Puts an item in."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Takes an item out, if there is one."""
        return self.get(block=False)

    def empty(self):
        """Is nothing in the queue?"""
        return not self._queue

    def qsize(self):
        """How much is in the queue."""
        return len(self._queue)

    __class_getitem__ = classmethod(types.GenericAlias)


SimpleQueue.__module__ = "_queue"
