# What natives show of their signatures, and which show none.
import functools
import inspect
import itertools

for f in (len, sorted, str.split, str.find, max, getattr, int.__round__, dict.update, list.__init__,
          list.__new__, list.__class_getitem__, classmethod, set, itertools.product,
          functools.partial, type(None)):
    try:
        print(f.__name__, inspect.signature(f))
    except ValueError as error:
        print(f.__name__, type(error).__name__)
print(str.find.__text_signature__, max.__text_signature__)
