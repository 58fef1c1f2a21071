def in_finally():
    try:
        1 / 0
    finally:
        pass


def unmatched():
    try:
        1 / 0
    except TypeError as e:
        pass


def named():
    try:
        1 / 0
    except Exception as e:
        1 / 0
        pass


for f in (in_finally, unmatched, named):
    try:
        f()
    except ZeroDivisionError as e:
        frame = e.__traceback__.tb_next.tb_frame
        print(f.__name__, frame.f_lineno - f.__code__.co_firstlineno)
