"""Running modules as programs (library reference: runpy)."""

import os
import sys
from types import ModuleType

__all__ = ["run_module", "run_path"]


def _run(code, name, init_globals, spec, file, package, keep):
    """Runs code as a module of that name; gives its globals."""
    module = ModuleType(name)
    space = module.__dict__
    if init_globals is not None:
        space.update(init_globals)
    space.update(
        __name__=name, __file__=file, __cached__=None, __doc__=None, __loader__=None,
        __package__=package, __spec__=spec)
    if not keep:
        exec(code, space)
        return space.copy()
    before = sys.modules.get(name)
    argument, sys.argv[0] = sys.argv[0], file
    sys.modules[name] = module
    try:
        exec(code, space)
        return space.copy()
    finally:
        sys.argv[0] = argument
        if before is None:
            sys.modules.pop(name, None)
        else:
            sys.modules[name] = before


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Runs a module, or the `__main__` of a package; gives its globals."""
    from importlib.util import find_spec
    if mod_name.startswith("."):
        raise ImportError("Relative module names not supported")
    try:
        spec = find_spec(mod_name)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(
            f"Error while finding module specification for {mod_name!r} "
            f"({type(error).__name__}: {error})") from error
    if spec is None:
        raise ImportError(f"No module named {mod_name}")
    if spec.submodule_search_locations is not None:
        if mod_name == "__main__" or mod_name.endswith(".__main__"):
            raise ImportError("Cannot use package as __main__ module")
        try:
            return run_module(f"{mod_name}.__main__", init_globals, run_name, alter_sys)
        except ImportError as error:
            if mod_name not in sys.modules:
                raise
            raise ImportError(
                f"{error}; {mod_name!r} is a package and cannot be directly executed") from error
    path = spec.origin
    if path is None or not os.path.isfile(path):
        raise ImportError(f"No code object available for {mod_name}")
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec")
    name = spec.name if run_name is None else run_name
    return _run(code, name, init_globals, spec, path, spec.parent, alter_sys)


def run_path(path_name, init_globals=None, run_name=None):
    """Runs a file, or the `__main__.py` of a directory; gives its globals."""
    name = "<run_path>" if run_name is None else run_name
    path = os.fsdecode(path_name)
    if os.path.isdir(path):
        sys.path.insert(0, path)
        try:
            main = os.path.join(path, "__main__.py")
            if not os.path.isfile(main):
                raise ImportError(f"can't find '__main__' module in {path!r}")
            with open(main, "rb") as file:
                code = compile(file.read(), main, "exec")
            return _run(code, name, init_globals, None, main, "", True)
        finally:
            try:
                sys.path.remove(path)
            except ValueError:
                pass
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec")
    return _run(code, name, init_globals, None, path, name.rpartition(".")[0], True)
