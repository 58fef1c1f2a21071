# An empty display takes no register besides the one it is put into.
def empty_list():
    items = []
    return items


def empty_dict(key):
    table = {}
    return table


def made():
    def inner(): ...
    return inner


print(empty_list(), empty_dict(1), made().__name__)
