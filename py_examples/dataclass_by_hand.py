"""Data classes by hand: descriptors, `__set_name__`, `__init_subclass__`, a metaclass.

A field is a descriptor that checks what is assigned to it. A base class collects
the fields of each class and writes `__init__`, `__repr__` and `__eq__` from them.
A metaclass lets a class be iterated like a table of its rows.
"""

MISSING = object()


class Field:
    """A typed attribute: knows its name because the class body tells it."""

    def __init__(self, kind, default=MISSING, check=None):
        self.kind = kind
        self.default = default
        self.check = check

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__[self.name]

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            wanted, given = self.kind.__name__, type(value).__name__
            raise TypeError(f"{self.name} must be {wanted}, not {given}")
        if self.check is not None and not self.check(value):
            raise ValueError(f"{value!r} is not a valid {self.name}")
        instance.__dict__[self.name] = value

    def __repr__(self):
        return f"Field({self.name}: {self.kind.__name__})"


class Computed:
    """A non-data descriptor: computes once, then the instance's own attribute wins."""

    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def __get__(self, instance, owner=None):
        print(f"  computing {self.name} of {type(instance).__name__}")
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Table(type):
    """Classes that remember their instances and can be iterated and indexed."""

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.rows = []

    def __call__(cls, *args, **kwargs):
        row = super().__call__(*args, **kwargs)
        cls.rows.append(row)
        return row

    def __iter__(cls):
        return iter(cls.rows)

    def __len__(cls):
        return len(cls.rows)

    def __getitem__(cls, index):
        return cls.rows[index]


class Record(metaclass=Table):
    fields = {}
    ordered = False

    def __init_subclass__(cls, ordered=None, **rest):
        super().__init_subclass__(**rest)
        own = {name: value for name, value in vars(cls).items() if isinstance(value, Field)}
        cls.fields = {**cls.fields, **own}
        if ordered is not None:
            cls.ordered = ordered

    def __init__(self, *args, **kwargs):
        if len(args) > len(self.fields):
            raise TypeError(f"{type(self).__name__} has only {len(self.fields)} fields")
        given = dict(zip(self.fields, args)) | kwargs
        for name, field in self.fields.items():
            value = given.pop(name, field.default)
            if value is MISSING:
                raise TypeError(f"{type(self).__name__} needs a {name}")
            setattr(self, name, value)
        if given:
            raise TypeError(f"{type(self).__name__} has no field {next(iter(given))!r}")

    def astuple(self):
        return tuple(getattr(self, name) for name in self.fields)

    def __repr__(self):
        pairs = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.fields)
        return f"{type(self).__name__}({pairs})"

    def __eq__(self, other):
        return type(self) is type(other) and self.astuple() == other.astuple()

    def __lt__(self, other):
        return self.astuple() < other.astuple() if self.ordered else NotImplemented


class City(Record, ordered=True):
    name = Field(str, check=str.istitle)
    people = Field(int, check=lambda people: people >= 0)
    area = Field(float, default=1.0)

    @Computed
    def density(self):
        return self.people / self.area


class Capital(City):
    country = Field(str, default="?")


def attempt(action):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(f"  {type(error).__name__}: {error}")


def main():
    print("Fields:", list(City.fields), list(Capital.fields), City.people)
    bern = Capital("Bern", 134_794, 51.6, country="Switzerland")
    basel = City("Basel", people=177_654, area=23.85)
    City("Aarau", 21_726, 12.34)
    print(bern, basel, sep="\n")

    print(f"Density: {basel.density:.1f}, again: {basel.density:.1f}")
    print("Equal:", bern == Capital(*bern.astuple()), basel == bern)
    print("Sorted:", [city.name for city in sorted([*City, bern])])
    print("The class as a table:", len(City), "cities, the last is", City[-1].name)

    print("Mistakes:")
    attempt(lambda: City("Basel", "many"))
    attempt(lambda: City("basel", 1))
    attempt(lambda: City("Basel"))
    attempt(lambda: City("Basel", 1, mayor="Anna"))
    attempt(lambda: City("Basel", 1, 2.0, 3))
    attempt(lambda: setattr(bern, "people", -1))
    attempt(lambda: Record() < Record())


if __name__ == "__main__":
    main()
