d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
d["d"] = 4
print(keys, values, items, len(keys))
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}))
print(("a", 1) in items, ("a", 2) in items, 4 in values, keys == set("abcd"), keys >= {"a"}, keys.isdisjoint("xyz"))
print(list(reversed(keys)), list(reversed(items))[:1])
