import fnmatch
import glob
import os
import tempfile

for pattern in ("a*b?[!c]*", "*a*b*", "[a-", "[!]a-]", "[z-a]", "a.b"):
    print(fnmatch.translate(pattern))
print(fnmatch.filter(["ab", "Abc", "x"], "a*"), fnmatch.fnmatch("a.py", "*.p[xy]"))
print(glob.translate("**/*.py", recursive=True), glob.escape("a[b]*"))
with tempfile.TemporaryDirectory() as place:
    for name in "a/b", "a/.h":
        os.makedirs(os.path.join(place, name))
    for name in "a/x.py", "a/b/y.py", "a/.h/z.py":
        open(os.path.join(place, name), "w").close()
    for pattern in ("**", "**/*.py", "a/*", "*/b", "a/.*", "nope*"):
        print(pattern, sorted(glob.glob(pattern, root_dir=place, recursive=True)))
