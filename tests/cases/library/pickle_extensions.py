"""Registered codes stand for names; a reduction function stands for a type's own."""
import copyreg
import pickle


class C:
    pass


copyreg.add_extension("__main__", "C", 0x1234)
print(pickle.dumps(C, 2), pickle.loads(pickle.dumps(C, 4)) is C)
for args in [("__main__", "C", 1), ("__main__", "D", 0x1234), ("a", "b", 0)]:
    try:
        copyreg.add_extension(*args)
    except ValueError as e:
        print(e)
copyreg.remove_extension("__main__", "C", 0x1234)
print(pickle.dumps(C, 2))
copyreg.pickle(C, lambda c: (C, ()))
print(pickle.dumps(C(), 2))
try:
    copyreg.pickle(C, 1)
except TypeError as e:
    print(e)
