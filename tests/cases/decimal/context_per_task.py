"""The current context is a context variable: tasks have their own."""
import asyncio
from contextvars import copy_context
from decimal import Decimal, getcontext


async def third(prec):
    getcontext().prec = prec
    getcontext()
    await asyncio.sleep(0)
    from decimal import localcontext
    with localcontext(prec=prec):
        await asyncio.sleep(0)
        return Decimal(1) / 3


async def main():
    print(await asyncio.gather(third(3), third(6)))


asyncio.run(main())


def inside():
    from decimal import Context, setcontext
    setcontext(Context(prec=5))
    return Decimal(1) / 3


print(copy_context().run(inside), Decimal(1) / 3)
