"""Where a Python keeps its files (library reference: sysconfig). This one ships as one file; the
paths are those under which it would look for others."""

import os
import sys

__all__ = [
    "get_config_h_filename", "get_config_var", "get_config_vars", "get_makefile_filename",
    "get_path", "get_path_names", "get_paths", "get_platform", "get_python_version",
    "get_scheme_names", "parse_config_h", "get_default_scheme", "get_preferred_scheme",
]

_NAMES = ("stdlib", "platstdlib", "purelib", "platlib", "include", "scripts", "data")


def get_python_version():
    """The version without the last number."""
    return "{}.{}".format(*sys.version_info[:2])


def get_platform():
    """System and machine."""
    info = os.uname()
    return f"{info.sysname.lower()}-{info.machine}"


def get_scheme_names():
    return ("posix_prefix",)


def get_default_scheme():
    return "posix_prefix"


def get_preferred_scheme(key):
    if key not in ("prefix", "home", "user"):
        raise ValueError(f"invalid scheme key: {key!r}")
    return "posix_prefix"


def get_path_names():
    return _NAMES


def get_paths(scheme="posix_prefix", vars=None, expand=True):
    """All paths by name."""
    prefix = (vars or {}).get("base", sys.prefix)
    library = f"{prefix}/lib/python{get_python_version()}"
    return {
        "stdlib": library, "platstdlib": library, "purelib": f"{library}/site-packages",
        "platlib": f"{library}/site-packages",
        "include": f"{prefix}/include/python{get_python_version()}",
        "scripts": f"{prefix}/bin", "data": prefix}


def get_path(name, scheme="posix_prefix", vars=None, expand=True):
    """A path by its name."""
    return get_paths(scheme, vars, expand)[name]


def get_config_vars(*args):
    """What was settled when this was built."""
    values = {
        "prefix": sys.prefix, "exec_prefix": sys.exec_prefix, "base": sys.prefix,
        "py_version": "{}.{}.{}".format(*sys.version_info[:3]),
        "py_version_short": get_python_version(),
        "py_version_nodot": "{}{}".format(*sys.version_info[:2]),
        "EXT_SUFFIX": None, "SOABI": None, "Py_DEBUG": 0, "Py_GIL_DISABLED": 0,
        "WITH_PYMALLOC": 0}
    return [values.get(name) for name in args] if args else values


def get_config_var(name):
    """One of them, or None."""
    return get_config_vars().get(name)


def get_config_h_filename():
    return f"{get_path('include')}/pyconfig.h"


def get_makefile_filename():
    return f"{get_path('stdlib')}/config/Makefile"


def parse_config_h(fp, vars=None):
    """The values that a `pyconfig.h` defines."""
    import re
    values = {} if vars is None else vars
    for line in fp:
        if match := re.match(r"#define ([A-Z][A-Za-z0-9_]+) (.*)\n", line):
            try:
                values[match[1]] = int(match[2])
            except ValueError:
                values[match[1]] = match[2]
        elif match := re.match(r"/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n", line):
            values[match[1]] = 0
    return values


def is_python_build(check_home=None):
    return False
