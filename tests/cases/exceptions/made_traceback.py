import sys
import types

frame = sys._getframe()
tb = types.TracebackType(None, frame, 1, 2)
print(tb.tb_next, tb.tb_frame is frame, tb.tb_lasti, tb.tb_lineno)
try:
    1 / 0
except ZeroDivisionError as e:
    print(e.__traceback__.tb_frame is frame)
