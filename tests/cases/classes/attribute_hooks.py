class Hooked:
    def __init__(self):
        self.log = []

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"no {name}")
        return f"made {name}"

    def __setattr__(self, name, value):
        if name != "log":
            self.log.append(name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append("del " + name)
        super().__delattr__(name)


class Watcher:
    def __getattribute__(self, name):
        if name == "real":
            return "fake"
        return object.__getattribute__(self, name)


h = Hooked()
h.x = 1
del h.x
print(h.x, h.log, h.anything, getattr(h, "_q", "default"), hasattr(h, "_q"), hasattr(h, "q"), Watcher().real)
w = Watcher()
w.y = 2
print(w.y, getattr(w, "z", None))
for action in (lambda: h._q, lambda: w.z, lambda: setattr(5, "x", 1), lambda: delattr(h, "nope"), lambda: getattr(h, 5), lambda: object().x):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
