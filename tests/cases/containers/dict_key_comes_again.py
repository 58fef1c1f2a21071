# A key that goes and comes back during an iteration is noticed, wherever it was.
def again(d, part):
    for _ in part(d):
        last = next(reversed(d))
        d[last] = d.pop(last)


for part in dict.keys, dict.values, dict.items:
    for n in 1, 2, 20:
        try:
            again(dict.fromkeys(range(n)), part)
            print(n, "done")
        except RuntimeError as e:
            print(n, e)

d = dict.fromkeys(range(30))
while d:
    d.popitem()
d["x"] = 1
for i in range(100):
    d[i] = i
    del d[i]
print(d, len(d))
