import sys


def generator(log):
    try:
        yield sys._getframe()
    finally:
        log.append("finally")


log = []
g = generator(log)
frame = next(g)
try:
    frame.clear()
except RuntimeError as error:
    print(error)
print(log, g.gi_suspended)
g.close()
frame.clear()
print(log, g.gi_frame, frame.f_locals)


def running():
    try:
        sys._getframe().clear()
    except RuntimeError as error:
        yield str(error)


print(list(running()))
created = generator(log)
created.gi_frame.clear()
print(log, created.gi_frame, next(created, "end"))


try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)
