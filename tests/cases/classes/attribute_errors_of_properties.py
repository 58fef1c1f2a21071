# AttributeError inside a property asks __getattr__; other errors do not.
class Fallback:
    @property
    def missing(self):
        print("property", end=" ")
        raise AttributeError("inner")

    @property
    def broken(self):
        raise KeyError("inner")

    @property
    def fine(self):
        return "fine"

    def __getattr__(self, name):
        print("__getattr__", name, end=" ")
        if name == "nothing":
            raise AttributeError("nothing at all")
        return name.upper()


class Plain:
    @property
    def missing(self):
        raise AttributeError("inner")


f = Fallback()
for i in range(2):
    print(f.fine, f.missing, f.unknown)
    for name in "broken", "nothing":
        try:
            print(getattr(f, name))
        except (KeyError, AttributeError) as e:
            print(type(e).__name__, e, repr(e.__context__))
    try:
        f.nothing
    except AttributeError as e:
        print(e)
    try:
        Plain().missing
    except AttributeError as e:
        print(e)
