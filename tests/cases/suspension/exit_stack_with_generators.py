from contextlib import ExitStack, contextmanager


@contextmanager
def manager(name, swallow=()):
    print("enter", name)
    try:
        yield name
    except swallow as error:
        print(name, "swallows", repr(error))
    finally:
        print("exit", name)


with ExitStack() as stack:
    print([stack.enter_context(manager(name)) for name in "abc"])
    stack.callback(print, "callback", sep="-")
    print("body")
with ExitStack() as stack:
    stack.enter_context(manager("outer", KeyError))
    stack.enter_context(manager("inner", LookupError))
    raise KeyError("k")
with ExitStack() as stack:
    stack.enter_context(manager("kept"))
    moved = stack.pop_all()
print("left")
moved.close()
with ExitStack() as stack:
    @stack.push
    def push(kind, value, traceback):
        print("pushed", kind and kind.__name__)
        return True

    @stack.callback
    def callback():
        print("callback")

    raise ValueError
for wrong in 5, "x":
    try:
        ExitStack().enter_context(wrong)
    except TypeError as error:
        print(error)
