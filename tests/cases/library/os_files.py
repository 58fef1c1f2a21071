import os
import stat
import tempfile

place = tempfile.mkdtemp()
os.chdir(place)
fd = os.open("f", os.O_RDWR | os.O_CREAT, 0o640)
print(os.write(fd, b"abcdef"), os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3), os.fstat(fd).st_size)
os.close(fd)
os.chmod("f", 0o600)
os.utime("f", ns=(1_000_000_000, 2_500_000_000))
info = os.stat("f")
print(stat.filemode(info.st_mode), info.st_atime, info.st_mtime, info[8], info.st_mtime_ns)
os.makedirs("a/b", exist_ok=True)
os.symlink("a", "link")
print(sorted(os.listdir()), os.readlink("link"), os.path.realpath("link/..") == os.getcwd())
with os.scandir() as entries:
    print(sorted((e.name, e.is_dir(), e.is_symlink()) for e in entries))
print([(top, sorted(dirs), sorted(files)) for top, dirs, files in os.walk(".")])
for attempt in (lambda: os.stat("no"), lambda: os.rename("no", "x"), lambda: os.mkdir("a"),
                lambda: os.rmdir("a"), lambda: os.close(9999), lambda: os.stat(1.5)):
    try:
        attempt()
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)
os.chdir("/")
