# A slot's wrapper has no name of its own in messages, an ordinary method has.


def attempt(method, *args):
    try:
        method(*args)
    except TypeError as error:
        print(error)


attempt([].__contains__)
attempt({}.__contains__)
attempt(set().__contains__, 1, 2)
attempt([].__getitem__, 1, 2)
attempt(int.__subclasshook__)
attempt(list.__class_getitem__)
attempt((1).__format__)
attempt((1).__eq__)


class Local:
    pass


attempt(Local.__init_subclass__, 1)
