"""Futures of the event loop, and their connection to those of `concurrent.futures`."""

import _asyncio
from asyncio import base_futures
from asyncio import events
from asyncio import exceptions
from asyncio import format_helpers
from asyncio.base_futures import _CANCELLED, _FINISHED, _PENDING, isfuture

__all__ = ("Future", "wrap_future", "isfuture")

CancelledError = exceptions.CancelledError
InvalidStateError = exceptions.InvalidStateError
STACK_DEBUG = 9

Future = _CFuture = _PyFuture = _asyncio.Future
_get_loop = _asyncio._loop_of


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _convert_future_exc(error):
    """The exception of a concurrent future as asyncio's kind."""
    import concurrent.futures
    if type(error) is concurrent.futures.CancelledError:
        return exceptions.CancelledError(*error.args)
    if type(error) is concurrent.futures.InvalidStateError:
        return exceptions.InvalidStateError(*error.args)
    return error


def _set_concurrent_future_state(concurrent, source):
    assert source.done()
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    error = source.exception()
    if error is not None:
        concurrent.set_exception(_convert_future_exc(error))
    else:
        concurrent.set_result(source.result())


def _copy_future_state(source, dest):
    """Gives `dest` the outcome of `source`, which may be a concurrent future."""
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
        return
    error = source.exception()
    if error is not None:
        dest.set_exception(_convert_future_exc(error) if not isfuture(source) else error)
    else:
        dest.set_result(source.result())


def _chain_future(source, destination):
    """When one is done so is the other; cancelling the destination cancels the source."""
    for future, what in (source, "source"), (destination, "destination"):
        if not isfuture(future) and not _is_concurrent(future):
            raise TypeError(f"A future is required for {what} argument")
    source_loop = _get_loop(source) if isfuture(source) else None
    dest_loop = _get_loop(destination) if isfuture(destination) else None

    def set_state(future, other):
        if isfuture(future):
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def on_destination(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def on_source(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            set_state(destination, source)
        elif not dest_loop.is_closed():
            dest_loop.call_soon_threadsafe(set_state, destination, source)

    destination.add_done_callback(on_destination)
    source.add_done_callback(on_source)


def _is_concurrent(obj):
    import sys
    module = sys.modules.get("concurrent.futures")
    return module is not None and isinstance(obj, module.Future)


def wrap_future(future, *, loop=None):
    """An asyncio future for one of `concurrent.futures`."""
    if isfuture(future):
        return future
    assert _is_concurrent(future), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = events.get_event_loop()
    wrapped = loop.create_future()
    _chain_future(future, wrapped)
    return wrapped
