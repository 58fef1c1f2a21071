import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as place:
    os.chdir(place)
    deep = Path("a/b/c")
    deep.mkdir(parents=True)
    print((deep / "x.txt").write_text("one\ntwo\n"), (deep / "x.txt").read_bytes())
    (deep / ".hidden").touch()
    print(sorted(map(str, Path().rglob("*.txt"))), sorted(map(str, Path().glob("**"))))
    print(sorted(path.name for path in deep.iterdir()), deep.exists(), deep.is_file())
    print([(str(top), dirs, sorted(files)) for top, dirs, files in Path("a").walk()])
    Path("link").symlink_to("a")
    print(Path("link").is_symlink(), Path("link").readlink(), Path("link/b").resolve().name)
    print((deep / "x.txt").rename("y.txt"), Path("y.txt").stat().st_size)
    for attempt in (Path("no").read_text, Path("a").rmdir, Path("a").mkdir, Path("no").unlink):
        try:
            attempt()
        except OSError as error:
            print(type(error).__name__, error)
    os.chdir("/")
