# An intersection reads no more of an iterable once it holds the whole set.
from itertools import count

print({1, 3}.intersection(count()))
print({2}.issubset(count()))
