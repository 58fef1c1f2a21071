import sys

sys.set_coroutine_origin_tracking_depth(5)


async def coroutine():
    pass


def make():
    return coroutine()


def use():
    c = make()
    del c
    print("still here")


use()
