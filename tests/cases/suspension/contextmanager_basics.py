from contextlib import contextmanager


@contextmanager
def manager(log, name="default"):
    """Documentation of the manager."""
    log.append(f"enter {name}")
    try:
        yield name.upper()
    except ValueError as error:
        log.append(f"swallowed {error!r}")
    finally:
        log.append(f"exit {name}")


log = []
with manager(log) as value:
    log.append(value)
with manager(log, name="other"):
    raise ValueError("in the body")
try:
    with manager(log):
        raise KeyError("passes")
except KeyError as error:
    log.append(repr(error))
print(*log, sep="\n")
print(manager.__name__, manager.__doc__, manager(log).__doc__)
m = manager(log)
with m:
    pass
try:
    with m:
        pass
except (RuntimeError, AttributeError) as error:
    print(type(error).__name__, error)
