"""What the import system knows of modules that are part of the program (private module `_imp`).

There is one lock and one interpreter: the lock is only counted, and the two overrides are kept for
whoever asks, as no module here is found differently by them.
"""

import sys

check_hash_based_pycs = "default"

_lock_depth = 0
_multi_interp_override = 0
_frozen_override = 0


def acquire_lock():
    """Takes the import lock once more."""
    global _lock_depth
    _lock_depth += 1


def release_lock():
    """Gives the import lock back once."""
    global _lock_depth
    if not _lock_depth:
        raise RuntimeError("not holding the import lock")
    _lock_depth -= 1


def lock_held():
    """Is the import lock taken?"""
    return _lock_depth > 0


def extension_suffixes():
    """The endings of extension modules: there are none."""
    return []


def is_builtin(name):
    """1 if a module of the program has the name, else 0."""
    return int(name in sys.builtin_module_names)


def is_frozen(name):
    """Is it a module of the program that was written in Python?"""
    from importlib._bootstrap import is_builtin as part_of_program
    return not is_builtin(name) and part_of_program(name)


def _override_frozen_modules_for_tests(override, /):
    global _frozen_override
    _frozen_override = override


def _override_multi_interp_extensions_check(override, /):
    global _multi_interp_override
    old = _multi_interp_override
    _multi_interp_override = override
    return old
