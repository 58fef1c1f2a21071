d = {}
for n in range(8):
    d[n * 7 % 8] = n
print(d)
for key in list(d):
    if key % 2:
        del d[key]
d[1] = "again"
d[0] = "changed"
print(d, next(iter(d)), next(reversed(d)))
d.clear()
d["only"] = 1
print(d)
