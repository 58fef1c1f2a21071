# A callable that is no function is checked by the signature of its `__call__`.
from functools import update_wrapper
from unittest import mock


class Cached:
    def __init__(self, function):
        update_wrapper(self, function)

    def __get__(self, instance, owner=None):
        return self

    def __call__(self, *args, size=0):
        return args


class Store:
    @Cached
    def get(self, value):
        return value


store = mock.create_autospec(Store, instance=True)
store.get.return_value = 42
print(store.get(1), store.get(1, 2, size=3))
try:
    store.get(other=1)
except TypeError as error:
    print(error)
