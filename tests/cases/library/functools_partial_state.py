"""A partial's state, and what a partial in a class warns of."""
import copy
import warnings
from functools import partial

p = partial(print, 1, sep="-")
p.note = "n"
print(p.__reduce__()[1:])
c = copy.copy(p)
print(c.args is p.args, c.keywords is p.keywords, c.note)
p.__setstate__((len, (), None, None))
print(p.func, p.args, p.keywords, p.__dict__)
for state in (1, (len,), (1, (), {}, {}), (len, [], {}, {})):
    try:
        p.__setstate__(state)
    except TypeError as e:
        print(e)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    class A:
        m = partial(print, "called")

    A.m()
    A().m()
print([(w.category.__name__, str(w.message)) for w in caught])
