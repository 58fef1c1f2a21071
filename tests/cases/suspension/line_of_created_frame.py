def generator():

    yield 1


async def coroutine():

    return 2


g, c = generator(), coroutine()
print(g.gi_frame.f_lineno, c.cr_frame.f_lineno)
next(g)
print(g.gi_frame.f_lineno)
c.close()
print(c.cr_frame)
