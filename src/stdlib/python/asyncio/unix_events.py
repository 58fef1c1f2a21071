"""The loop that `asyncio.run` uses."""

from asyncio import events
from asyncio import selector_events

__all__ = ("DefaultEventLoopPolicy", "EventLoop", "SelectorEventLoop")


class _UnixSelectorEventLoop(selector_events.BaseSelectorEventLoop):
    """An event loop that waits for timers and files."""


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
SelectorEventLoop = EventLoop = _UnixSelectorEventLoop
