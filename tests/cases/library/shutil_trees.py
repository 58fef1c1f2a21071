import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as place:
    os.chdir(place)
    os.makedirs("a/b")
    for name in "a/x.txt", "a/b/y.py":
        with open(name, "w") as file:
            file.write(name)
    print(shutil.copy("a/x.txt", "copy.txt"), shutil.copytree("a", "c", ignore=shutil.ignore_patterns("*.py")))
    print(sorted(os.listdir("c")), os.listdir("c/b"), shutil.move("copy.txt", "c"))
    print(shutil.which("sh") is not None, shutil.which("no-such-program"))
    for attempt in (lambda: shutil.copyfile("a/x.txt", "a/x.txt"), lambda: shutil.rmtree("no"),
                    lambda: shutil.move("c", "c/b"), lambda: shutil.copytree("a", "c")):
        try:
            attempt()
        except OSError as error:
            print(type(error).__name__, error)
    shutil.rmtree("c")
    print(sorted(os.listdir()))
    os.chdir("/")
