class Sub(property):
    """Of the subclass."""


def documented(self):
    """Of the getter."""


def bare(self): pass


for kind in (property, Sub):
    print(kind(documented).__doc__, kind(bare).__doc__, kind(documented, doc="own").__doc__)
    p = kind(documented).getter(bare)
    print(p.__doc__, kind(bare, doc="kept").getter(documented).__doc__)
try:
    property().__set_name__()
except TypeError as e:
    print(e)
