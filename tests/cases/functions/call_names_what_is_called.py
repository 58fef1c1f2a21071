# A message about `*` and `**` shows an instance that is called by its text.
from functools import partial


class Callable:
    def __call__(self, *args, **kwargs):
        pass

    def __str__(self):
        return "<the callable>"


class Mapping:
    def keys(self):
        return ["a"]


def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)


attempt(lambda: Callable()(*3))
attempt(lambda: Callable()(**3))
attempt(lambda: partial(int)(a=1, **{"a": 2}))
attempt(lambda: print(a=1, **Mapping()))
