"""The names that types.coroutine goes by."""

import types as t
from types import coroutine
from types import coroutine as bridge
import asyncio

later = also = t.coroutine
module = t
twice = later


@coroutine
def directly():
    yield


@bridge
def renamed():
    yield


@t.coroutine
def through_the_module():
    yield


@later
def assigned():
    yield


@also
def assigned_with_another():
    yield


@module.coroutine
def module_assigned():
    yield


@twice
def assigned_twice():
    yield


@asyncio.coroutine
def of_another_module():
    yield


@t.coroutine()
def called():
    yield


@print
@bridge
@len
def among_others():
    yield


@bridge
async def of_a_coroutine():
    yield
