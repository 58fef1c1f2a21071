"""What functions of `os` return: tuples whose items, and more, are attributes."""

# What is defined here shows as the public module's own.
__name__ = "os"


class _Fields(tuple):
    """A tuple whose items, and more, are attributes."""

    __slots__ = ()
    n_unnamed_fields = 0

    def __new__(cls, sequence, dict=None, /):
        items = tuple(sequence)
        if len(items) < cls.n_sequence_fields:
            raise TypeError(
                f"{cls.__module__}.{cls.__name__}() takes "
                f"{'an at least ' if cls.n_fields > cls.n_sequence_fields else 'a '}"
                f"{cls.n_sequence_fields}-sequence ({len(items)}-sequence given)")
        self = tuple.__new__(cls, items[:cls.n_sequence_fields])
        return self

    def __repr__(self):
        fields = ", ".join(
            f"{name}={value!r}" for name, value in zip(self.__match_args__, self))
        return f"{self.__class__.__module__}.{self.__class__.__name__}({fields})"


def _item(index):
    return property(lambda self: self[index])


class terminal_size(_Fields):
    """Columns and lines of a terminal."""

    __slots__ = ()
    __match_args__ = ("columns", "lines")
    n_fields = n_sequence_fields = 2
    columns, lines = _item(0), _item(1)


class uname_result(_Fields):
    """What the system says of itself."""

    __slots__ = ()
    __module__ = "posix"
    __match_args__ = ("sysname", "nodename", "release", "version", "machine")
    n_fields = n_sequence_fields = 5
    sysname, nodename, release, version, machine = map(_item, range(5))


class times_result(_Fields):
    """Times of this process and of those it has waited for."""

    __slots__ = ()
    __module__ = "posix"
    __match_args__ = ("user", "system", "children_user", "children_system", "elapsed")
    n_fields = n_sequence_fields = 5
    user, system, children_user, children_system, elapsed = map(_item, range(5))


class stat_result(_Fields):
    """What is known of a file."""

    __match_args__ = (
        "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime",
        "st_mtime", "st_ctime")
    n_sequence_fields, n_fields, n_unnamed_fields = 10, 19, 3
    st_mode, st_ino, st_dev, st_nlink, st_uid, st_gid, st_size = map(_item, range(7))

    def __new__(cls, sequence, dict=None, /):
        items = tuple(sequence)
        self = super().__new__(cls, items)
        names = (
            "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns",
            "st_blksize", "st_blocks", "st_rdev")
        values = self.__dict__
        values.update(zip(names, items[7:10]))
        values.update(zip(names, items[10:19]))
        values.update({name: None for name in names if name not in values})
        return self

    def __reduce__(self):
        values = self.__dict__
        return stat_result, (
            self[:10] + tuple(values[name] for name in (
                "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns",
                "st_blksize", "st_blocks", "st_rdev")),)


def _stat_result(fields):
    times = fields[7:10]
    seconds = tuple(time // 1_000_000_000 for time in times)
    exact = tuple(time / 1e9 for time in times)
    return stat_result(fields[:7] + seconds + exact + times + fields[10:])
