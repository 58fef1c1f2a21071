import inspect


class Base:
    def documented(self):
        """First
            second
        """


class Class(Base):
    data = "x"
    __slots__ = ("slot",)

    @property
    def computed(self):
        raise LookupError("not run")

    def documented(self):
        pass

    @classmethod
    def of_class(cls):
        pass

    @staticmethod
    def static():
        pass


for attribute in inspect.classify_class_attrs(Class):
    if not attribute.name.startswith("__"):
        print(attribute.name, attribute.kind, attribute.defining_class.__name__)
print([(name, type(value).__name__) for name, value in inspect.getmembers_static(Class())
       if not name.startswith("__")])
print(type(inspect.getattr_static(Class(), "computed")).__name__,
      inspect.getattr_static(Class(), "absent", "default"))
print(repr(inspect.getdoc(Class.documented)), inspect.getmro(Class))
print(inspect.getclasstree([Base, Class]))


def outer():
    free = 1

    def inner(argument):
        return free + len([]) + argument.nothing

    return inner


print(inspect.getclosurevars(outer()))
