a = b = []
a.append(1)
print(b, a is b, a == [1])
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid)
a += [2]
print(b)
a = a + [3]
print(b, a)
recursive = [1]
recursive.append(recursive)
print(recursive, recursive[1][1][0])
looped = {"self": None}
looped["self"] = looped
print(looped, ([*recursive[:1]],))
