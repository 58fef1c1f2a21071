# Attributes kept in the object's structure are members, computed ones are not; both refuse writing
# in their own words.
import types

def function():
    pass

for descriptor in complex.real, float.real, range.start, property.fget, types.FunctionType.__globals__:
    print(type(descriptor).__name__, descriptor, descriptor.__qualname__, descriptor.__objclass__)
print(type(complex.imag) is types.MemberDescriptorType, complex.imag.__get__(1 + 2j))

for target, name in (1j, "real"), (1.0, "real"), (slice(1), "stop"), (function, "__closure__"):
    try:
        setattr(target, name, 1)
    except AttributeError as error:
        print(error)

class Base:
    pass

class Meta(type, Base):
    pass

class Class(metaclass=Meta):
    pass

try:
    Base.__dict__["__dict__"].__set__(Class, {})
except AttributeError as error:
    print(error)
try:
    int.__base__ = 1
except TypeError as error:
    print(error)
