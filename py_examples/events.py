"""An event system built with decorators.

Handlers subscribe with `@on(...)`, in an order, once or always. Decorators that
count, time out, cache and check types stack on top of each other; a class can
be a decorator, and so can an instance.
"""

import functools


class Events:
    def __init__(self):
        self.handlers = {}

    def on(self, *names, priority=0):
        """Subscribe the decorated function to the events of these names."""

        def subscribe(handler):
            for name in names:
                row = self.handlers.setdefault(name, [])
                row.append((priority, handler))
                row.sort(key=lambda entry: -entry[0])  # stable: first come, first served
            return handler

        return subscribe

    def once(self, name):
        def subscribe(handler):
            @functools.wraps(handler)
            def run(*args, **kwargs):
                self.off(name, run)
                return handler(*args, **kwargs)

            return self.on(name)(run)

        return subscribe

    def off(self, name, handler):
        self.handlers[name] = [entry for entry in self.handlers[name] if entry[1] is not handler]

    def emit(self, name, /, *args, **kwargs):
        results = []
        for _, handler in list(self.handlers.get(name, ())):
            try:
                results.append(handler(*args, **kwargs))
            except StopPropagation:
                break
        return results


class StopPropagation(Exception):
    pass


class counted:
    """A class as a decorator: the decorated name becomes an instance of it."""

    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)


class Indenter:
    """An instance as a decorator: it keeps the depth of nested calls."""

    def __init__(self):
        self.depth = 0

    def __call__(self, function):
        @functools.wraps(function)
        def traced(*args):
            print("  " * self.depth + f"{function.__name__}{args}")
            self.depth += 1
            try:
                return function(*args)
            finally:
                self.depth -= 1

        return traced


def typed(function):
    """Check the arguments against the annotations."""

    @functools.wraps(function)
    def check(*args):
        for (name, kind), value in zip(function.__annotations__.items(), args):
            if not isinstance(value, kind):
                raise TypeError(f"{function.__name__}: {name} must be {kind.__name__}, not {value!r}")
        return function(*args)

    return check


events = Events()


@events.on("order", "refund")
@counted
def log(customer, amount):
    """Write down what happens."""
    print(f"  log: {customer} {amount:+}")


@events.on("order", priority=10)
def refuse_fraud(customer, amount):
    if customer == "Mallory":
        print("  refused")
        raise StopPropagation


@events.once("order")
def greet(customer, amount):
    print(f"  welcome, {customer}, our first customer!")


@events.on("order", priority=-5)
@typed
def bill(customer: str, amount: int):
    return f"{customer} owes {amount}"


trace = Indenter()


@trace
@functools.lru_cache(maxsize=None)
def paths(right, down):
    """The ways through a grid of streets."""
    if right == 0 or down == 0:
        return 1
    return paths(right - 1, down) + paths(right, down - 1)


def main():
    for name, *args in [("order", "Ann", 30), ("order", "Mallory", 99), ("order", "Bob", 5), ("refund", "Ann", -30)]:
        print(f"{name} {args}")
        results = events.emit(name, *args)
        print("  ->", [result for result in results if result is not None])

    try:
        events.emit("order", "Ann", "much")
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
    try:
        bill("Ann", 3.5)
    except TypeError as error:
        print(f"{type(error).__name__}: {error}")

    print(f"{log.__name__} ({log.__doc__}) was called {log.calls} times")
    print("Nobody listens:", events.emit("rain"))
    print(paths(2, 2), "paths")
    print("the cache:", paths.__wrapped__.cache_info())


if __name__ == "__main__":
    main()
