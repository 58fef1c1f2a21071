async def f():
    """Doc."""
    await g()


class G:
    def __await__(self):
        yield 1


def g():
    return G()


c = f()
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_frame is not None, c.cr_code.co_name, c.__qualname__, f.__doc__)
c.send(None)
print(c.cr_running, c.cr_suspended, type(c.cr_await).__name__, c.cr_frame.f_lineno)
c.close()
print(c.cr_frame, c.cr_suspended, c.cr_await)
w = f().__await__()
print(type(w).__name__, next(w), iter(w) is w)
w.close()
