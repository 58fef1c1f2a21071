"""What the numbers in `os.stat` results mean (library reference: stat)."""

(ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME,
 ST_CTIME) = range(10)

S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG = 0o040000, 0o020000, 0o060000, 0o100000
S_IFIFO, S_IFLNK, S_IFSOCK = 0o010000, 0o120000, 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0

S_ISUID, S_ISGID, S_ISVTX, S_ENFMT = 0o4000, 0o2000, 0o1000, 0o2000
S_IREAD, S_IWRITE, S_IEXEC = 0o400, 0o200, 0o100
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001

UF_NODUMP, UF_IMMUTABLE, UF_APPEND, UF_OPAQUE, UF_NOUNLINK = 1, 2, 4, 8, 16
UF_SETTABLE, UF_COMPRESSED, UF_TRACKED, UF_DATAVAULT, UF_HIDDEN = 0xFFFF, 32, 64, 128, 0x8000
SF_ARCHIVED, SF_IMMUTABLE, SF_APPEND, SF_NOUNLINK = 0x10000, 0x20000, 0x40000, 0x100000
SF_SNAPSHOT, SF_SETTABLE, SF_RESTRICTED = 0x200000, 0x3FFF0000, 0x80000
SF_FIRMLINK, SF_DATALESS, SF_SUPPORTED, SF_SYNTHETIC = 0x800000, 0x40000000, 0x9F0000, 0xC0000000

(FILE_ATTRIBUTE_READONLY, FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_SYSTEM, FILE_ATTRIBUTE_DIRECTORY,
 FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_DEVICE, FILE_ATTRIBUTE_NORMAL, FILE_ATTRIBUTE_TEMPORARY,
 FILE_ATTRIBUTE_SPARSE_FILE, FILE_ATTRIBUTE_REPARSE_POINT, FILE_ATTRIBUTE_COMPRESSED,
 FILE_ATTRIBUTE_OFFLINE, FILE_ATTRIBUTE_NOT_CONTENT_INDEXED, FILE_ATTRIBUTE_ENCRYPTED,
 FILE_ATTRIBUTE_INTEGRITY_STREAM, FILE_ATTRIBUTE_VIRTUAL, FILE_ATTRIBUTE_NO_SCRUB_DATA) = (
    1, 2, 4, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072)


def S_IMODE(mode):
    """The part that `chmod` sets."""
    return mode & 0o7777


def S_IFMT(mode):
    """The part that says what kind of file it is."""
    return mode & 0o170000


def _kind_test(kind, what):
    def test(mode):
        return S_IFMT(mode) == kind
    test.__doc__ = f"Is it {what}?"
    return test


S_ISDIR = _kind_test(S_IFDIR, "a directory")
S_ISCHR = _kind_test(S_IFCHR, "a character device")
S_ISBLK = _kind_test(S_IFBLK, "a block device")
S_ISREG = _kind_test(S_IFREG, "a regular file")
S_ISFIFO = _kind_test(S_IFIFO, "a named pipe")
S_ISLNK = _kind_test(S_IFLNK, "a symbolic link")
S_ISSOCK = _kind_test(S_IFSOCK, "a socket")
for _name in ("S_ISDIR", "S_ISCHR", "S_ISBLK", "S_ISREG", "S_ISFIFO", "S_ISLNK", "S_ISSOCK"):
    globals()[_name].__name__ = globals()[_name].__qualname__ = _name


def S_ISDOOR(mode):
    """Doors are for Solaris only."""
    return False


S_ISPORT = S_ISWHT = S_ISDOOR

_KINDS = {S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c",
          S_IFIFO: "p"}


def filemode(mode):
    """A mode as `ls -l` shows it."""
    text = _KINDS.get(S_IFMT(mode), "?")
    for shift, special, letter in (6, S_ISUID, "s"), (3, S_ISGID, "s"), (0, S_ISVTX, "t"):
        bits = mode >> shift
        text += ("r" if bits & 4 else "-") + ("w" if bits & 2 else "-")
        if mode & special:
            text += letter if bits & 1 else letter.upper()
        else:
            text += "x" if bits & 1 else "-"
    return text
