values = [4, 2, 0, 1]
print(sum(1 / x for x in values if x or
          True))
