"""Functions that would block, out of the way of the coroutine that calls them."""

import functools
from asyncio import events
from contextvars import copy_context

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    """Runs a function with a copy of the context; the loop has it run by its executor."""
    loop = events.get_running_loop()
    call = functools.partial(copy_context().run, func, *args, **kwargs)
    return await loop.run_in_executor(None, call)
