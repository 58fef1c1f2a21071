class Broken:
    def __get__(self, instance, owner):
        raise AttributeError("not now")


class C:
    __eq__ = __lt__ = __add__ = __hash__ = __iter__ = __len__ = Broken()


c = C()
for attempt in [lambda: c == 1, lambda: c < 1, lambda: c + 1, lambda: hash(c), lambda: iter(c), lambda: len(c)]:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
