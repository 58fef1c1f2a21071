def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
    return items


def quick(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def merge(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right, result = merge(items[:middle]), merge(items[middle:]), []
    while left and right:
        result.append((left if left[0] <= right[0] else right).pop(0))
    return result + left + right


def insertion(items):
    result = []
    for item in items:
        position = len(result)
        while position and result[position - 1] > item:
            position -= 1
        result.insert(position, item)
    return result


data = [(i * 37 + 11) % 50 for i in range(20)]
for sort in (bubble, quick, merge, insertion):
    print(f"{sort.__name__:<10}", sort(data) == sorted(data), sort(data)[:5])
