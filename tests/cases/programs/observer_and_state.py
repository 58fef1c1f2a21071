class Observable:
    def __init__(self):
        self.__dict__["_watchers"] = []

    def watch(self, function):
        self._watchers.append(function)
        return function

    def __setattr__(self, name, value):
        old = getattr(self, name, None)
        super().__setattr__(name, value)
        for watcher in self._watchers:
            watcher(name, old, value)


class Door(Observable):
    TRANSITIONS = {("closed", "open"): "opened", ("opened", "close"): "closed", ("closed", "lock"): "locked", ("locked", "unlock"): "closed"}

    def __init__(self):
        super().__init__()
        self.state = "closed"

    def __getattr__(self, action):
        if action.startswith("_"):
            raise AttributeError(action)

        def act():
            try:
                self.state = self.TRANSITIONS[self.state, action]
            except KeyError:
                print(f"cannot {action} when {self.state}")
            return self

        return act


door = Door()
door.watch(lambda name, old, new: print(f"{name}: {old} -> {new}"))
door.open().close().lock().open().unlock()
print(door.state, vars(door).keys() >= {"state"})
