"""Concurrent programs in one thread: coroutines, tasks and the event loop that drives them."""

from asyncio import (
    base_events, coroutines, events, exceptions, futures, locks, queues, runners, taskgroups, tasks,
    threads, timeouts, unix_events,
)
from asyncio.base_events import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.exceptions import *
from asyncio.futures import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.runners import *
from asyncio.taskgroups import *
from asyncio.tasks import *
from asyncio.threads import *
from asyncio.timeouts import *
from asyncio.unix_events import *

__all__ = (
    base_events.__all__ + coroutines.__all__ + events.__all__ + exceptions.__all__
    + futures.__all__ + locks.__all__ + queues.__all__ + runners.__all__ + taskgroups.__all__
    + tasks.__all__ + threads.__all__ + timeouts.__all__ + unix_events.__all__
)

# Modules that programs without connections do not need are loaded when they are asked for.
_LATE = {
    "protocols": ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol",
                  "BufferedProtocol"),
    "streams": ("StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection",
                "start_server", "open_unix_connection", "start_unix_server"),
    "transports": ("BaseTransport", "ReadTransport", "WriteTransport", "Transport",
                   "DatagramTransport", "SubprocessTransport"),
}
_MODULE_OF = {name: module for module, names in _LATE.items() for name in (module, *names)}
__all__ += tuple(name for name in _MODULE_OF if name not in _LATE)


def __getattr__(name):
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = __import__("asyncio." + _MODULE_OF[name], fromlist=["*"])
    value = globals()[name] = module if name in _LATE else getattr(module, name)
    return value


def __dir__():
    return sorted({*globals(), *_MODULE_OF})
