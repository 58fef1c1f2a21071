import importlib
import importlib.util
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as place:
    with open(os.path.join(place, "spam.py"), "w") as file:
        file.write("X = 1\n")
    sys.path.insert(0, place)
    spec = importlib.util.find_spec("spam")
    print(spec.name, spec.has_location, type(spec.loader).__name__, "spam" in sys.modules)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    print(module.X, module.__name__, module.__spec__ is spec)
    other = importlib.util.spec_from_file_location("eggs", os.path.join(place, "spam.py"))
    print(other.name, other.origin == spec.origin, importlib.util.find_spec("nope"))
    spam = importlib.import_module("spam")
    spam.X = 5
    print(importlib.reload(spam).X, importlib.util.resolve_name(".b", "a"))
for name in "nope.sub", "sys.sub":
    try:
        importlib.util.find_spec(name)
    except ModuleNotFoundError as error:
        print(error)
