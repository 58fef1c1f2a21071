def generator(log):
    try:
        with Manager(log):
            try:
                yield
            finally:
                log.append("inner finally")
    except GeneratorExit:
        log.append("GeneratorExit")
        raise
    else:
        log.append("never")
    finally:
        log.append("outer finally")


class Manager:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("enter")

    def __exit__(self, *details):
        self.log.append(f"exit {details[0].__name__} {details[1]!r}")


log = []
g = generator(log)
next(g)
g.close()
print(*log, sep="\n")
