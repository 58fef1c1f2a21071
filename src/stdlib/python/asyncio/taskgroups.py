"""Structured concurrency: a block that ends when all its tasks have."""

from asyncio import events
from asyncio import exceptions
from asyncio import tasks

__all__ = ("TaskGroup",)


def _is_final(error):
    """Those leave the loop at once."""
    return isinstance(error, (SystemExit, KeyboardInterrupt))


class TaskGroup:
    """An asynchronous context manager that holds tasks. When one fails the others, and the block
    itself, are cancelled; all failures come out as an exception group."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        # We cancelled the parent to get it out of its block, and must take that back.
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._on_completed_fut = None

    def __repr__(self):
        info = []
        if self._tasks:
            info.append(f" tasks={len(self._tasks)}")
        if self._errors:
            info.append(f" errors={len(self._errors)}")
        if self._aborting:
            info.append(" cancelling")
        elif self._entered:
            info.append(" entered")
        return f"<TaskGroup{''.join(info)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = events.get_running_loop()
        self._parent_task = tasks.current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, kind, error, traceback):
        try:
            return await self._finish(kind, error)
        finally:
            # What is raised refers to this frame: break the cycles.
            self._parent_task = None
            self._base_error = None
            error = None

    async def _finish(self, kind, error):
        self._exiting = True
        if _is_final(error) and self._base_error is None:
            self._base_error = error
        cancelled = error if isinstance(error, exceptions.CancelledError) else None
        if kind is not None and not self._aborting:
            self._abort()
        cancelled = await self._wait_for_tasks() or cancelled
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            # Nobody but us wanted the parent cancelled.
            cancelled = None
        try:
            if cancelled is not None and not self._errors:
                raise cancelled
        finally:
            cancelled = None
        if kind is not None and not issubclass(kind, exceptions.CancelledError):
            self._errors.append(error)
        if not self._errors:
            return
        if self._parent_task.cancelling():
            # Cancelled from outside: let that come up at the parent's next await.
            self._parent_task.uncancel()
            self._parent_task.cancel()
        try:
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
        finally:
            self._errors = None

    async def _wait_for_tasks(self):
        """Until all tasks are done; the cancellation that came in the meantime, if any."""
        cancelled = None
        while self._tasks:
            if self._on_completed_fut is None:
                self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except exceptions.CancelledError as error:
                if not self._aborting:
                    cancelled = error
                    self._abort()
            self._on_completed_fut = None
        return cancelled

    def create_task(self, coro, *, name=None, context=None):
        """Makes a task of the coroutine that belongs to the group."""
        problem = None
        if not self._entered:
            problem = "has not been entered"
        elif self._exiting and not self._tasks:
            problem = "is finished"
        elif self._aborting:
            problem = "is shutting down"
        if problem is not None:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {problem}")
        if context is None:
            task = self._loop.create_task(coro, name=name)
        else:
            task = self._loop.create_task(coro, name=name, context=context)
        if task.done():
            self._on_task_done(task)
        else:
            self._tasks.add(task)
            task.add_done_callback(self._on_task_done)
        try:
            return task
        finally:
            task = None

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        waiter = self._on_completed_fut
        if waiter is not None and not self._tasks and not waiter.done():
            waiter.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if _is_final(error) and self._base_error is None:
            self._base_error = error
        if self._parent_task.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent "
                           f"task {self._parent_task} is already completed",
                "exception": error,
                "task": task,
            })
        elif not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
