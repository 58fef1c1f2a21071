"""Iterators of itertools can be taken apart, with a warning."""
import itertools
import pickle
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    itertools.count(3).__reduce__()
print(caught[0].category.__name__, caught[0].message)
warnings.simplefilter("ignore")
for it in (itertools.accumulate([1, 2, 3, 4]), itertools.accumulate([1, 2], initial=5), itertools.chain("ab", "cd"),
           itertools.combinations("abcd", 2), itertools.combinations_with_replacement("abc", 2),
           itertools.compress("abcd", [1, 1, 0, 1]), itertools.count(3, 2), itertools.cycle("abc"),
           itertools.dropwhile(bool, [1, 0, 2]), itertools.takewhile(bool, [1, 2, 0]),
           itertools.filterfalse(None, [0, 1, 0]), itertools.islice("abcdef", 1, None, 2),
           itertools.permutations("abc", 2), itertools.product("ab", [1, 2]), itertools.repeat(1, 3),
           itertools.starmap(max, [(1, 2), (3, 4)]), itertools.tee("abc")[0], itertools.zip_longest("abc", "a")):
    first = next(it)
    copy = pickle.loads(pickle.dumps(it))
    print(type(it).__name__, first, list(itertools.islice(copy, 5)), list(itertools.islice(it, 5)))
