# A program that blocks _pickle gets a pickle that is Python alone.
import sys

sys.modules["_pickle"] = None
import io
import pickle

print(pickle.Pickler.__module__, pickle.Unpickler.__module__, pickle.dumps.__module__)
value = {"a": [1, 2.5, None, True], "b": ("x", b"y", {3}), "c": 1 << 70, "d": complex(1, 2)}
for protocol in range(6):
    data = pickle.dumps(value, protocol)
    print(protocol, len(data), pickle.loads(data) == value, pickle.loads(bytearray(data)) == value)
file = io.BytesIO()
pickle.dump([1], file)
pickle.Pickler(file, protocol=2).dump((2, 3.25))
file.seek(0)
print(pickle.load(file), pickle.Unpickler(file).load())
print(hasattr(pickle, "PickleBuffer"), "PickleBuffer" in pickle.__all__)
try:
    pickle.loads("text")
except TypeError as error:
    print(error)


class Reader(pickle.Unpickler):
    def find_class(self, module, name):
        print("class", module, name)
        return super().find_class(module, name)


print(Reader(io.BytesIO(pickle.dumps(range(3)))).load())
