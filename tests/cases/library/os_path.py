import ntpath
import os
import posixpath

print(os.path.normpath("a/./b/../../../c//d"), os.path.splitroot("//a/b"), os.path.split("/a/b/"))
print(os.path.relpath("/a/b", "/a/c/d"), os.path.commonpath(["/a/b/c", "/a/b/d"]))
print(os.path.splitext(".bashrc"), os.path.splitext("a.tar.gz"), os.path.join(b"a", b"/b", b"c"))
os.environ["SPAM"] = "eggs"
print(os.path.expandvars("$SPAM/${SPAM}x/$NONE"), posixpath is os.path)
print(ntpath.join("c:\\a", "b", "d:x"), ntpath.normpath("c:/a/../b"), ntpath.splitdrive("//a/b/c"))
for attempt in (lambda: os.path.join("a", 3), lambda: os.path.join("a", b"b"),
                lambda: os.path.commonpath(["/a", "b"]), lambda: os.fspath(3),
                lambda: os.path.relpath("")):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
