"""Where members go when they are extracted: below the directory, whatever their names say."""

import os
import shutil


def windows_name(name, separator):
    """A name without what Windows does not allow."""
    plain = name.translate(dict.fromkeys(map(ord, ':<>|"?*'), "_"))
    parts = [part.rstrip(" .") for part in plain.split(separator)]
    return separator.join(filter(None, parts))


def local_name(archive, name):
    """The name as a relative path of this system that leads nowhere up."""
    name = name.replace("/", os.sep)
    if os.altsep:
        name = name.replace(os.altsep, os.sep)
    _, name = os.path.splitdrive(name)
    parts = [part for part in name.split(os.sep) if part not in ("", os.curdir, os.pardir)]
    name = os.sep.join(parts)
    return archive._sanitize_windows_name(name, os.sep) if os.sep == "\\" else name


def extract(archive, info, directory, password):
    """Write a member below a directory: the path it has there."""
    name = local_name(archive, info.filename)
    if not name and not info.is_dir():
        raise ValueError("Empty filename.")
    path = os.path.normpath(os.path.join(directory, name))
    above = os.path.dirname(path)
    if above and not os.path.exists(above):
        os.makedirs(above, exist_ok=True)
    if not info.is_dir():
        with archive.open(info, pwd=password) as source, open(path, "wb") as target:
            shutil.copyfileobj(source, target)
    elif not os.path.isdir(path):
        try:
            os.mkdir(path)
        except FileExistsError:
            # It may have been made in the meantime; a file in its place is an error.
            if not os.path.isdir(path):
                raise
    return path
