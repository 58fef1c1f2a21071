# Membership is told by methods in the class, and `None` says no.
from collections.abc import (AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Coroutine,
                             Generator, Iterator)


def make(*names, **others):
    methods = {name: (lambda self, *a: self) for name in names}
    return type("Class", (), methods | others)


cases = [
    (Awaitable, make("__await__")), (Awaitable, make(__await__=None)), (Awaitable, make()),
    (Coroutine, make("__await__", "send", "throw", "close")), (Coroutine, make("send", "throw")),
    (Generator, make("__iter__", "__next__", "send", "throw", "close")),
    (Generator, make("__iter__", "__next__", "send", "close")),
    (AsyncIterable, make("__aiter__")), (AsyncIterator, make("__aiter__", "__anext__")),
    (AsyncIterator, make("__anext__")), (Iterator, make("__next__")),
    (AsyncGenerator, make("__aiter__", "__anext__", "asend", "athrow", "aclose")),
    (AsyncGenerator, make("__aiter__", "__anext__", "asend", "athrow", aclose=None)),
]
for kind, cls in cases:
    print(kind.__name__, issubclass(cls, kind), isinstance(cls(), kind))
instance = make()()
instance.__await__ = lambda: None
print(isinstance(instance, Awaitable))
