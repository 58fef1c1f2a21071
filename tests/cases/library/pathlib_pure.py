from pathlib import PurePath, PurePosixPath as P, PureWindowsPath as W

print(P("/a/b.tar.gz").suffixes, P("a/b.py").stem, P("a//b/./c"), P("a", "/b"), repr(P("//a")))
print(P("a/b").relative_to("a"), P("/a/b").relative_to("/a/c", walk_up=True))
print(list(P("/a/b/c").parents), P("a/b.py").with_suffix(".txt"), P("a") / "b", "x" / P("y"))
print(P("a/b.py").match("*.py"), P("a/b/c.py").full_match("a/**/*.py"), P("a") < P("b"))
print(W("c:/a", "b").parts, W("c:a") / "/x", W("C:/A") == W("c:/a"), W("//srv/share/a").anchor)
print(W("a\\b").as_posix(), W("c:/x y").as_uri(), hash(P("a")) == hash(P("a")))
for attempt in (lambda: P("a").relative_to("b"), lambda: P("").with_name("x"), lambda: P(3),
                lambda: P("a").with_suffix("x"), lambda: P("a") < W("a"), lambda: P("a") / 3):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
