"""Tools for the with statement."""

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext",
           "AbstractContextManager", "AbstractAsyncContextManager", "AsyncExitStack",
           "ContextDecorator", "ExitStack", "redirect_stdout", "redirect_stderr", "suppress",
           "aclosing", "chdir"]

import abc
import sys
import _collections_abc
from collections import deque
from functools import wraps
from types import MethodType, GenericAlias


class AbstractContextManager(abc.ABC):
    """What has __enter__ and __exit__."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        """Begin the block: the object that `as` binds."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """End the block. A true result swallows the exception that ended it."""

    @classmethod
    def __subclasshook__(cls, C):
        return _has_methods(cls, AbstractContextManager, C, "__enter__", "__exit__")


class AbstractAsyncContextManager(abc.ABC):
    """What has __aenter__ and __aexit__."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    async def __aenter__(self):
        """Begin the block: the object that `as` binds."""
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """End the block. A true result swallows the exception that ended it."""

    @classmethod
    def __subclasshook__(cls, C):
        return _has_methods(cls, AbstractAsyncContextManager, C, "__aenter__", "__aexit__")


def _has_methods(asked, owner, C, *names):
    return _collections_abc._check_methods(C, *names) if asked is owner else NotImplemented


class ContextDecorator:
    """Lets a context manager decorate functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    """Lets an asynchronous context manager decorate coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


class _GeneratorContextManagerBase:
    """A context manager whose block runs where a generator yields."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        # A generator runs once, but a decorated function is called many times.
        return type(self)(self.func, self.args, self.kwds)

    def _forget_call(self):
        """What the generator was called with need not live as long as the block."""
        del self.args, self.kwds, self.func


def _let_through(raised, thrown, stops):
    """Is what a generator raised the very exception that was thrown into it?

    Where that is one that ends generators, it comes as the cause of a RuntimeError (PEP 479)."""
    wrapped = isinstance(raised, RuntimeError) and isinstance(thrown, stops)
    return raised is thrown or wrapped and raised.__cause__ is thrown


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager,
                               ContextDecorator):
    """The manager made from a generator function."""

    def __enter__(self):
        self._forget_call()
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        step = ""
        try:
            if typ is None:
                next(self.gen)
            else:
                step = " after throw()"
                value = typ() if value is None else value
                self.gen.throw(value)
        except StopIteration as end:
            return typ is not None and end is not value
        except BaseException as raised:
            if typ is None or not _let_through(raised, value, StopIteration):
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop" + step)
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager,
                                    AsyncContextDecorator):
    """The manager made from an asynchronous generator function."""

    async def __aenter__(self):
        self._forget_call()
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        step = ""
        try:
            if typ is None:
                await anext(self.gen)
            else:
                step = " after athrow()"
                value = typ() if value is None else value
                await self.gen.athrow(value)
        except StopAsyncIteration as end:
            return typ is not None and end is not value
        except BaseException as raised:
            if typ is None or not _let_through(raised, value, (StopIteration, StopAsyncIteration)):
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop" + step)
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Make a context manager of a generator function that yields once."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    """Make an asynchronous context manager of an asynchronous generator function."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Closes a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Closes a thing asynchronously at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    """Replaces a stream of `sys`; it can be entered again inside its own block."""

    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._replaced = []

    def __enter__(self):
        self._replaced.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, *exc_info):
        setattr(sys, self._stream, self._replaced.pop())


class redirect_stdout(_RedirectStream):
    """Sends what is printed elsewhere."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Sends error output elsewhere."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Swallows some exceptions, and takes them out of groups of exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if not issubclass(exctype, BaseExceptionGroup):
            return False
        _, others = excinst.split(self._exceptions)
        if others is not None:
            raise others
        return True


def _bound(manager, enter, leave, adjective=""):
    """The methods of a context manager, looked up as a with statement does."""
    cls = type(manager)
    try:
        return MethodType(getattr(cls, enter), manager), MethodType(getattr(cls, leave), manager)
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                        f"the {adjective}context manager protocol") from None


class _BaseExitStack:
    """What is to be done at the end of a block: functions of the three arguments of `__exit__`, each
    with whether it is to be called or also awaited."""

    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        """Move all callbacks to a new stack."""
        other = type(self)()
        other._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return other

    def enter_context(self, cm):
        """Enter a context manager, whose __exit__ is registered."""
        enter, leave = _bound(cm, "__enter__", "__exit__")
        value = enter()
        self._push(leave)
        return value

    def push(self, exit):
        """Register an object with __exit__, or a function of its arguments."""
        self._push_leaving(exit, "__exit__", True)
        return exit

    def callback(self, callback, /, *args, **kwds):
        """Register a function to be called at the end."""
        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        _exit_wrapper.__wrapped__ = callback
        self._push(_exit_wrapper)
        return callback

    def _push_leaving(self, exit, method, is_sync):
        leave = getattr(type(exit), method, None)
        self._push(exit if leave is None else MethodType(leave, exit), is_sync)

    def _push(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


class _Unwinding:
    """What goes through a stack of callbacks: the exception that ended the block, none once a
    callback has swallowed it, or another one that a callback raised."""

    def __init__(self, exc):
        self.exc = exc
        self.raised = False
        self._came_with_one = exc is not None
        # What was handled around the block is the context of what is raised in it.
        self._outer = sys.exception()

    def details(self):
        exc = self.exc
        return (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)

    def swallow(self):
        self.exc, self.raised = None, False

    def replace(self, exc):
        """Take the exception of a callback, whose context is to be what nested blocks would make it."""
        innermost = exc
        while (context := innermost.__context__) is not None and context is not self.exc:
            if context is self._outer:
                innermost.__context__ = self.exc
                break
            innermost = context
        self.exc, self.raised = exc, True

    def swallowed(self):
        return self._came_with_one and self.exc is None


# Tracebacks show the lines of the two loops below that call and raise, and are read by programs.


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Any number of context managers and callbacks, left in reverse order."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            _, cb = self._exit_callbacks.pop()
            exc_details = unwinding.details()
            try:
                if cb(*exc_details):
                    unwinding.swallow()
            except BaseException as raised:
                unwinding.replace(raised)
        if unwinding.raised:
            exc = unwinding.exc
            # Raising sets the context, which is right already.
            context = exc.__context__
            try:
                raise exc
            finally:
                exc.__context__ = context
        return unwinding.swallowed()

    def close(self):
        """Leave everything now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """Any number of context managers and callbacks, asynchronous ones too."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager, whose __aexit__ is registered."""
        enter, leave = _bound(cm, "__aenter__", "__aexit__", "asynchronous ")
        value = await enter()
        self._push(leave, False)
        return value

    def push_async_exit(self, exit):
        """Register an object with __aexit__, or a coroutine function of its arguments."""
        self._push_leaving(exit, "__aexit__", False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Register a coroutine function to be called at the end."""
        async def _exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)
        _exit_wrapper.__wrapped__ = callback
        self._push(_exit_wrapper, False)
        return callback

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            is_sync, cb = self._exit_callbacks.pop()
            exc_details = unwinding.details()
            try:
                if is_sync:
                    cb_suppress = cb(*exc_details)
                else:
                    cb_suppress = await cb(*exc_details)
                if cb_suppress:
                    unwinding.swallow()
            except BaseException as raised:
                unwinding.replace(raised)
        if unwinding.raised:
            exc = unwinding.exc
            # Raising sets the context, which is right already.
            context = exc.__context__
            try:
                raise exc
            finally:
                exc.__context__ = context
        return unwinding.swallowed()

    async def aclose(self):
        """Leave everything now."""
        await self.__aexit__(None, None, None)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing, in place of a context manager that is not wanted."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Changes the working directory for the block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())
