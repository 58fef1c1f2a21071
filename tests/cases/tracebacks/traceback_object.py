def inner():
    raise ValueError("x")


def outer():
    inner()


try:
    outer()
except ValueError as error:
    tb = error.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
