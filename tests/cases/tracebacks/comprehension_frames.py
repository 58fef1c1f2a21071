def invert(values):
    return [1 / value for value in values]


print(invert([1, 2]))
print(sum(1 / value for value in [1, 0]))
