# The third argument becomes the exception's traceback before the frame adds its own line.
import traceback
import warnings

warnings.simplefilter("ignore")


def generator():
    yield


def fails():
    raise KeyError("here")


try:
    fails()
except KeyError as error:
    first = error.__traceback__
g = generator()
next(g)
try:
    g.throw(ValueError, "there", first)
except ValueError as error:
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.name, frame.lineno)
