def inner(z):
    w = z * 2
    raise ValueError(w)


def outer(a):
    b = a + 1
    try:
        inner(b)
    finally:
        c = 5


try:
    outer(1)
except ValueError as e:
    tb = e.__traceback__.tb_next
    while tb:
        frame = tb.tb_frame
        print(frame.f_code.co_name, dict(frame.f_locals), tb.tb_lineno, frame.f_lineno, frame.f_back.f_code.co_name)
        last, tb = frame, tb.tb_next
    last.clear()
    print(dict(last.f_locals))
