# Types whose instances differ in size take no slots, of whatever name; `str` does.


def attempt(base, slots):
    try:
        made = type("Made", (base,), {"__slots__": slots})
        print(base.__name__, slots, made.__name__)
    except TypeError as error:
        print(base.__name__, slots, error)


for base in (int, bytes, tuple, type, str, float, OSError):
    attempt(base, ("x",))
    attempt(base, ("__weakref__",))


class Named(str):
    __slots__ = ("name",)


text = Named("text")
text.name = "n"
print(text, text.name, hasattr(text, "__dict__"), text.upper())
