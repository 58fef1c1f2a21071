"""The names that may have been meant are read from the traceback."""

import traceback

abacus = 1
try:
    abacs
except NameError as error:
    print(traceback.format_exception_only(error))
    print(traceback.format_exception(error)[-1], end="")
try:
    "".uper
except AttributeError as error:
    print(traceback.format_exception_only(error))
