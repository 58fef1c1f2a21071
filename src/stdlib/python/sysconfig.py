"""What the interpreter was built as. It is one executable: nothing is installed anywhere."""

import sys

__all__ = ["get_config_var", "get_config_vars", "get_platform", "get_python_version",
           "is_python_build"]


def get_config_vars(*args):
    """All variables as a dict, or the values of the given ones as a list."""
    known = {
        "py_version": "%d.%d.%d" % sys.version_info[:3],
        "py_version_short": get_python_version(),
        "py_version_nodot": "%d%d" % sys.version_info[:2],
        "prefix": getattr(sys, "prefix", ""),
        "exec_prefix": getattr(sys, "exec_prefix", ""),
        "platlibdir": "lib",
        "Py_DEBUG": 0,
        "Py_GIL_DISABLED": 0,
    }
    return [known.get(name) for name in args] if args else known


def get_config_var(name):
    """The value of a variable, None if there is none of that name."""
    return get_config_vars().get(name)


def get_python_version():
    """The version as major.minor."""
    return "%d.%d" % sys.version_info[:2]


def get_platform():
    """The name of the platform."""
    return sys.platform


def is_python_build():
    """Does the interpreter run where it was built?"""
    return False
