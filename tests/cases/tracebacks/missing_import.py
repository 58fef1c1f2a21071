import itertools

print(itertools.count)
print(math.pi)
