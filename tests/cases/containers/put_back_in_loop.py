# A key that is deleted and put back while somebody iterates is a new one.
for view in dict.keys, dict.values, dict.items:
    d = {0: 0}
    try:
        for _ in view(d):
            del d[0]
            d[0] = 0
    except RuntimeError as error:
        print(error)
d = {n: n for n in range(20)}
for n in range(5, 20):
    del d[n]
print(d.popitem(), d.popitem(), list(reversed(d)), len(d))
