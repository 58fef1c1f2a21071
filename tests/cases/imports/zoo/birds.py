from . import fish

owl = "owl"


def friends():
    return fish.__name__
