# `__init__` is looked up when `__new__` has run, which may have replaced it.
class Late:
    def __new__(cls, **options):
        cls.__init__ = lambda self, **options: print('new', options)
        return super().__new__(cls)

    def __init__(self, **options):
        print('old', options)


Late(a=1)
