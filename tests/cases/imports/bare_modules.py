from types import ModuleType

m = ModuleType.__new__(ModuleType)
print(hasattr(m, "__name__"), m.__dict__)
m.foo = 1
print(m.__dict__)
print(sorted(ModuleType("x").__dict__))
