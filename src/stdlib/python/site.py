"""Directories of installed packages (library reference: site)."""

import os
import sys

PREFIXES = [sys.prefix, sys.exec_prefix]
ENABLE_USER_SITE = False
USER_SITE = USER_BASE = None


def getuserbase():
    """The directory for one user's packages."""
    global USER_BASE
    if USER_BASE is None:
        USER_BASE = os.path.expanduser(os.path.join("~", ".local"))
    return USER_BASE


def getusersitepackages():
    """Where one user's packages are."""
    global USER_SITE
    if USER_SITE is None:
        version = "{}.{}".format(*sys.version_info[:2])
        USER_SITE = f"{getuserbase()}/lib/python{version}/site-packages"
    return USER_SITE


def getsitepackages(prefixes=None):
    """Where everybody's packages are."""
    version = "{}.{}".format(*sys.version_info[:2])
    places = []
    for prefix in dict.fromkeys(PREFIXES if prefixes is None else prefixes):
        if prefix:
            places.append(os.path.join(prefix, "lib", f"python{version}", "site-packages"))
    return places


def makepath(*paths):
    """A path from the root, twice."""
    path = os.path.abspath(os.path.join(*paths))
    return path, os.path.normcase(path)


def addsitedir(sitedir, known_paths=None):
    """Adds a directory to the path, and what its `.pth` files name."""
    sitedir, _ = makepath(sitedir)
    if sitedir not in sys.path:
        sys.path.append(sitedir)
    try:
        names = sorted(os.listdir(sitedir))
    except OSError:
        return known_paths
    for name in names:
        if not name.endswith(".pth") or name.startswith("."):
            continue
        with open(os.path.join(sitedir, name), encoding="utf-8") as file:
            for line in file:
                line = line.strip()
                if not line or line.startswith(("#", "import ", "import\t")):
                    continue
                path, _ = makepath(sitedir, line)
                if path not in sys.path and os.path.exists(path):
                    sys.path.append(path)
    return known_paths


def main():
    """The path is in order already."""
