"""Functions are written by name; methods by what they are bound to."""
import operator
import pickle
from functools import cmp_to_key, lru_cache, partial


class C:
    def method(self):
        return "method"

    @classmethod
    def make(cls):
        return cls()

    class Inner:
        pass


@lru_cache
def cached(x):
    return x


for f in (len, [1].append, "a".join, str.join, dict.fromkeys, object.__init__, C.make, C.Inner,
          operator.add, operator.itemgetter(1, 2), partial(int, base=2), cached,
          type(None), type(...), int | str, list[int]):
    print(pickle.dumps(f, 4))
print(pickle.loads(pickle.dumps(C().method))(), pickle.loads(pickle.dumps(cached)) is cached)
print(pickle.loads(pickle.dumps(partial(int, base=2)))("101"))
