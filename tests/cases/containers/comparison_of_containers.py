print([1, 2] < [1, 2, 0], [2] > [1, 9], [] < [0], [1, [2, 3]] == [1, [2, 3]], (1, 2) == [1, 2])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: [2]} != {1: [3]}, [1, 2] != [1, 2])
for action in (lambda: [1] < ["a"], lambda: {} < {}, lambda: (1,) < [1], lambda: {1} > 5):
    try:
        action()
    except TypeError as error:
        print(error)
print([None] == [None], [1.0, True] == [1, 1], min([3, 1], [2, 9]), max((1, 2), (1, 3)))
