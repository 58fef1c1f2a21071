def search(items, wanted):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low if low < len(items) and items[low] == wanted else None


squares = [n * n for n in range(100)]
print([search(squares, n) for n in (0, 1, 2, 49, 9801, 9802, -1)])
assert all(search(squares, n * n) == n for n in range(100))
