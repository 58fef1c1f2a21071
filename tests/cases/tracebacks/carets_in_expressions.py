def f(x):
    return x["a"]["b"] + x["c"].attr.missing


data = {"a": {"b": 1}, "c": f}
print(f(data))
