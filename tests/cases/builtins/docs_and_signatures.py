# Natives say what they do and how they are called.
import inspect
import itertools
import math
import re

for native in (len, print, str.join, list.append, dict, int.__add__, math.sin, itertools.chain,
               re.Pattern.match, ValueError, frozenset.union, type.mro, complex.real):
    doc = native.__doc__
    print(bool(doc) and doc == doc.strip(), getattr(native, "__text_signature__", "none"))
print(inspect.signature(list), inspect.signature(itertools.count), inspect.signature(globals))
print(all(value.__doc__ for name, value in vars(str).items() if not name.startswith("_")))
