def fine():
    yield


def broken(:
    pass
