import inspect


# Says hello.
def hello(name,
          mark="!"):
    """Say hello
       to somebody."""
    def inner():
        return name + mark  # inside
    return inner

class Thing:
    # about the method
    @property
    def value(self):
        return [1,
                2]


double = lambda x: x * 2
print(inspect.getsource(hello), inspect.getsource(Thing), inspect.getsource(double), sep="---\n")
print(inspect.getsource(Thing.value.fget), inspect.getcomments(hello), inspect.getdoc(hello))
print(inspect.getsourcelines(Thing)[1], inspect.getmodule(hello).__name__)
for thing in len, int, 3:
    try:
        inspect.getsource(thing)
    except TypeError as error:
        print(error)
