import sys


async def coroutine():
    pass


def outer():
    return inner()


def inner():
    return coroutine()


print(sys.get_coroutine_origin_tracking_depth())
c = outer()
print(c.cr_origin)
c.close()
for depth in 1, 2, 50:
    sys.set_coroutine_origin_tracking_depth(depth)
    c = outer()
    print(sys.get_coroutine_origin_tracking_depth(), len(c.cr_origin))
    for filename, line, name in c.cr_origin:
        print("   ", filename.rpartition("/")[2], line, name)
    c.close()
sys.set_coroutine_origin_tracking_depth(0)
c = outer()
print(c.cr_origin)
c.close()
for wrong in -1, "x", 1.5, None, 2**40:
    try:
        sys.set_coroutine_origin_tracking_depth(wrong)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
sys.set_coroutine_origin_tracking_depth(depth=0)
