# Every statement has its line event, also those that need no code.
from _events import events


def loops(n):
    for i in range(n):
        if i == 1:
            continue
        elif i == 2:
            break
        pass
    else:
        pass
    while True:
        n -= 1
        if not n: break


def exits(n):
    try:
        with open(__file__):
            1 / n
        return n
    except ZeroDivisionError:
        pass
    finally:
        n = 2
    try:
        raise KeyError
    except KeyError as e:
        return


print(*events(loops, 3), sep="\n")
print(*events(exits, 1), sep="\n")
print(*events(exits, 0), sep="\n")
