for o in (str.lower, int.__add__, list.__getitem__, object.__reduce__, [].append, (1).__add__, dict.__dict__["fromkeys"],
          dict.fromkeys, len, object.__new__, float.real, type.__dict__["__name__"]):
    names = [n for n in ("__objclass__", "__self__", "__module__") if hasattr(o, n)]
    print(type(o).__name__, o.__qualname__, names)
print(type(len) is type([].append), str.lower, int.__add__, dict.__dict__["fromkeys"])
