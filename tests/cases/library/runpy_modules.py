import os
import pkgutil
import runpy
import sys
import tempfile

with tempfile.TemporaryDirectory() as place:
    os.makedirs(os.path.join(place, "box"))
    for name, text in (("one.py", "print('one as', __name__)\nX = 1\n"), ("box/__init__.py", ""),
                       ("box/__main__.py", "print('box as', __name__, __package__)\n"),
                       ("box/part.py", "Y = 2\n")):
        with open(os.path.join(place, name), "w") as file:
            file.write(text)
    sys.path.insert(0, place)
    print(runpy.run_path(os.path.join(place, "one.py"))["X"])
    print(runpy.run_module("one", run_name="__main__")["X"])
    runpy.run_module("box")
    print([(info.name, info.ispkg) for info in pkgutil.walk_packages([place])])
    print(pkgutil.resolve_name("box.part:Y"), pkgutil.get_data("box", "part.py"))
    try:
        runpy.run_module("nope")
    except ImportError as error:
        print(error)
