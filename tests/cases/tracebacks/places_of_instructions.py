# Instruction numbers of tracebacks and frames count in the bytes of the code, places in pairs.
import inspect

def fails(x):
    y = 1
    return (x +
            y / 0)


try:
    fails(2)
except ZeroDivisionError as error:
    tb = error.__traceback__.tb_next
    code = tb.tb_frame.f_code
    places = list(code.co_positions())
    print(places[tb.tb_lasti // 2], inspect.getframeinfo(tb).positions)
    print(tb.tb_lasti == tb.tb_frame.f_lasti, len(places) * 2 == len(code.co_code))
    print(list(code.co_lines())[-1][1] == len(code.co_code))
