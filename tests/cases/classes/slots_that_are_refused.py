def attempt(slots, base=object):
    try:
        type("C", (base,), {"__slots__": slots})
        print("fine")
    except TypeError as e:
        print(e)


class Plain: pass


attempt(("__dict__", "__dict__"))
attempt(("__weakref__", "__weakref__"))
attempt(("__dict__",), Plain)
attempt(("__weakref__",), Plain)
attempt(("a",), int)
attempt((), int)
attempt(("1a",))
attempt((1,))
