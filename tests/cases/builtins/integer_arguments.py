# What counts as an integer of the machine, and what as no argument at all.
import itertools

calls = [
    lambda: (5).__round__(None), lambda: round(5, None), lambda: [1].pop(2 ** 70),
    lambda: [].insert(2 ** 70, 1), lambda: itertools.combinations("ab", 2 ** 70),
    lambda: itertools.tee("ab", -2 ** 70), lambda: (2j).__pow__("", 1), lambda: (2j).__pow__(1, 1),
]
for call in calls:
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
