"""The loop that `asyncio.run` uses: it waits with the reactor of the interpreter."""

from _aio import Waiter
from asyncio import base_events
from asyncio import events

__all__ = ("DefaultEventLoopPolicy", "EventLoop", "SelectorEventLoop")


class _UnixSelectorEventLoop(base_events.BaseEventLoop):
    """An event loop that waits for timers."""

    # Timers are all there is to wait for: a turn with callbacks in the queue needs no look.
    _selector_polls = False

    def __init__(self, selector=None):
        super().__init__()
        self._selector = Waiter() if selector is None else selector
        if selector is not None:
            self._selector_polls = True

    def _process_events(self, event_list):
        """Timers need no processing."""


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
SelectorEventLoop = EventLoop = _UnixSelectorEventLoop
