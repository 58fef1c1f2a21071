import asyncio
import inspect
from unittest import mock


def plain():
    pass


async def coroutine():
    pass


print(asyncio.iscoroutinefunction(plain), asyncio.iscoroutinefunction(coroutine))
inspect.markcoroutinefunction(plain)
print(asyncio.iscoroutinefunction(plain), inspect.iscoroutinefunction(plain))
print(asyncio.iscoroutinefunction(mock.Mock()), asyncio.iscoroutinefunction(mock.AsyncMock()))
