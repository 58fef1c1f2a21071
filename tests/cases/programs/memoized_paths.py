def memo(f):
    cache = {}

    def inner(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]

    inner.cache = cache
    return inner


@memo
def edit_distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return edit_distance(a[1:], b[1:])
    return 1 + min(edit_distance(a[1:], b), edit_distance(a, b[1:]), edit_distance(a[1:], b[1:]))


@memo
def change(amount, coins=(50, 20, 10, 5)):
    if amount == 0:
        return 1
    return sum(change(amount - c, coins[i:]) for i, c in enumerate(coins) if c <= amount)


print(edit_distance("kitten", "sitting"), edit_distance("saturday", "sunday"), len(edit_distance.cache))
print(change(100), change(7), [change(n) for n in range(0, 60, 10)])
