"""Copying, moving and removing of files and trees (library reference: shutil)."""

import fnmatch
import os
import stat
import sys
from collections import namedtuple

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move",
    "rmtree", "Error", "SpecialFileError", "ReadError", "RegistryError", "disk_usage", "chown",
    "which", "get_terminal_size", "SameFileError", "ignore_patterns", "ExecError",
]

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    """Some of a tree could not be copied."""


class SameFileError(Error):
    """Source and destination are one file."""


class SpecialFileError(OSError):
    """The file is of a kind that cannot be copied."""


class ExecError(OSError):
    """A command could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """No format of archives has that name."""


def copyfileobj(fsrc, fdst, length=0):
    """Copies from one file object to another."""
    while data := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(data)


def _same_file(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies what is in a file."""
    if _same_file(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    for name in src, dst:
        try:
            mode = os.stat(name).st_mode
        except OSError:
            continue
        if stat.S_ISFIFO(mode):
            name = name.path if isinstance(name, os.DirEntry) else name
            raise SpecialFileError(f"`{name}` is a named pipe")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as fsrc:
        try:
            with open(dst, "wb") as fdst:
                copyfileobj(fsrc, fdst)
        except IsADirectoryError:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from None
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copies what may be done with a file."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copies times and what may be done with a file."""
    follow = follow_symlinks or not (os.path.islink(src) and os.path.islink(dst))
    info = os.stat(src) if follow else os.lstat(src)
    os.utime(dst, ns=(info.st_atime_ns, info.st_mtime_ns), follow_symlinks=follow)
    if follow:
        os.chmod(dst, stat.S_IMODE(info.st_mode))


def _into(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file, to a name or into a directory."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copies a file with its times."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """A function for `copytree` that leaves out what matches."""
    def _ignore_patterns(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copies a tree of directories; what fails is reported at the end."""
    with os.scandir(src) as entries:
        entries = list(entries)
    ignored = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        from_, to = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        source = entry if copy_function in (copy, copy2) else from_
        try:
            if entry.is_symlink() and (symlinks or not os.path.exists(from_)):
                if symlinks:
                    os.symlink(os.readlink(from_), to)
                    copystat(source, to, follow_symlinks=False)
                elif not ignore_dangling_symlinks:
                    copy_function(source, to)
            elif entry.is_dir():
                copytree(source, to, symlinks, ignore, copy_function,
                         ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, to)
        except Error as error:
            errors += error.args[0]
        except OSError as error:
            errors.append((from_, to, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        errors.append((src, dst, str(error)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Removes a tree of directories."""
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    if onerror is not None:
        import warnings
        warnings.warn("onerror argument is deprecated, use onexc instead",
                      DeprecationWarning, stacklevel=2)
    if ignore_errors:
        def report(function, path, error):
            pass
    elif onexc is not None:
        report = onexc
    elif onerror is not None:
        def report(function, path, error):
            return onerror(function, path, (type(error), error, error.__traceback__))
    else:
        def report(function, path, error):
            raise error
    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
        os.lstat(path)
    except FileNotFoundError as error:
        report(os.lstat, path, error)
        return
    except OSError as error:
        report(os.path.islink, path, error)
        return
    _rmtree(path, report)


rmtree.avoids_symlink_attacks = False


def _rmtree(path, report):
    try:
        with os.scandir(path) as entries:
            entries = list(entries)
    except FileNotFoundError:
        return
    except OSError as error:
        report(os.scandir, path, error)
        entries = []
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            _rmtree(entry.path, report)
            continue
        try:
            os.unlink(entry.path)
        except FileNotFoundError:
            continue
        except OSError as error:
            report(os.unlink, entry.path, error)
    try:
        os.rmdir(path)
    except FileNotFoundError:
        return
    except OSError as error:
        report(os.rmdir, path, error)


def move(src, dst, copy_function=copy2):
    """Moves a file or tree, to a name or into a directory."""
    target = dst
    if os.path.isdir(dst):
        if _same_file(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return dst
        name = os.path.basename(os.fspath(src).rstrip(os.path.sep))
        target = os.path.join(dst, name)
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), target)
            os.unlink(src)
        elif os.path.isdir(src):
            if _is_inside(src, dst):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def _is_inside(src, dst):
    src, dst = os.path.abspath(src) + os.path.sep, os.path.abspath(dst) + os.path.sep
    return dst.startswith(src)


usage = namedtuple("usage", "total used free")


def disk_usage(path):
    """Not told by the host."""
    os.stat(path)
    raise OSError(38, "Function not implemented")


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Changes whose file it is, by number."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    for name, what in (user, "user"), (group, "group"):
        if isinstance(name, str):
            raise LookupError(f"no such {what}: {name!r}")
    os.chown(path, -1 if user is None else user, -1 if group is None else group)


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines of the terminal, or what is said instead."""
    def variable(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = variable("COLUMNS"), variable("LINES")
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            size = os.terminal_size(fallback)
        columns = columns if columns > 0 else size.columns or fallback[0]
        lines = lines if lines > 0 else size.lines or fallback[1]
    return os.terminal_size((columns, lines))


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of the program that a command would run, or None."""
    def fits(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)

    in_bytes = isinstance(cmd, bytes)
    if os.path.dirname(cmd):
        return cmd if fits(cmd) else None
    if path is None:
        path = os.environ.get("PATH", os.defpath)
    if not path:
        return None
    path = os.fsencode(path) if in_bytes else os.fsdecode(path)
    for place in dict.fromkeys(path.split(os.fsencode(os.pathsep) if in_bytes else os.pathsep)):
        name = os.path.join(place, cmd)
        if fits(name):
            return name
    return None
