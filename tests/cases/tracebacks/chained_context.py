def load(key):
    return {}[key]


try:
    load("name")
except KeyError:
    raise ValueError("no configuration")
