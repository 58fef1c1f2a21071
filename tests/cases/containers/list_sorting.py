words = "the quick Brown fox".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
pairs.sort(key=lambda pair: pair[0])
print(pairs)
pairs.sort(key=lambda pair: pair[0], reverse=True)
print(pairs, pairs.sort())
try:
    [1, "a"].sort()
except TypeError as error:
    print(error)
items = [3, 1, 2]


def meddle(item):
    items.append(0)
    return item


try:
    items.sort(key=meddle)
except ValueError as error:
    print(error)
print(sorted({"b": 1, "a": 2}), sorted("hello"), sorted([]), sorted([[2], [1, 5], [1]]))
