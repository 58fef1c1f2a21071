"""`python -m pdb`: runs a script or a module under the debugger, again and again (library reference:
pdb)."""

import os
import sys

import pdb
from _pdb_moves import Restart

USAGE = """\
usage: pdb [-h] [-c command] (-m module | script) [arg ...]

Debugs a Python program.

  -c command  runs the command as if it came from a .pdbrc file; may be given several times
  -m module   runs a module, as `python -m` does
"""


class ScriptTarget:
    """A script, by its path."""

    def __init__(self, path):
        self.path = os.path.realpath(path)
        self.given = path

    def check(self):
        if not os.path.exists(self.path):
            return f"Error: {self.given} does not exist"
        if os.path.isdir(self.path):
            return f"Error: {self.given} is a directory"
        if not sys.flags.safe_path:
            sys.path[0] = os.path.dirname(self.path)
        return None

    filename = property(lambda self: self.path)

    @property
    def code(self):
        with open(self.path, "rb") as file:
            return compile(file.read(), self.path, "exec")

    @property
    def namespace(self):
        import builtins

        return {"__name__": "__main__", "__file__": self.path, "__builtins__": builtins,
                "__spec__": None}


class ModuleTarget:
    """A module, by its name."""

    def __init__(self, name):
        self.name = name

    def check(self):
        from importlib.util import find_spec

        name = self.name
        try:
            spec = find_spec(name)
            if spec is not None and spec.submodule_search_locations is not None:
                name += ".__main__"
                spec = find_spec(name)
                if spec is None:
                    return (f"ImportError: No module named {name}; {self.name!r} is a package and "
                            "cannot be directly executed")
        except ImportError as error:
            return f"ImportError: {error}"
        if spec is None:
            return f"ImportError: No module named {name}"
        self._spec, self._code = spec, spec.loader.get_code(name)
        if self._code is None:
            return f"ImportError: No code object available for {name}"
        return None

    filename = property(lambda self: self._code.co_filename)
    code = property(lambda self: self._code)

    @property
    def namespace(self):
        import builtins

        spec = self._spec
        return {
            "__name__": "__main__", "__file__": os.path.normcase(os.path.abspath(self.filename)),
            "__package__": spec.parent, "__loader__": spec.loader, "__spec__": spec,
            "__builtins__": builtins,
        }


def run_target(debugger, target):
    """Runs the program once, from its beginning; the debugger waits for its first line."""
    debugger._wait_for_mainpyfile = True
    debugger._user_requested_quit = False
    debugger.mainpyfile = debugger.canonic(target.filename)
    import __main__

    namespace = target.namespace
    __main__.__dict__.clear()
    __main__.__dict__.update(namespace)
    debugger.run(target.code, __main__.__dict__)


def run_until_restart(debugger, target):
    """Runs the program once; what it does not catch is looked at."""
    try:
        run_target(debugger, target)
    except Restart:
        raise
    except SystemExit as e:
        print("The program exited via sys.exit(). Exit status:", end=" ")
        print(e)
    except BaseException as e:
        import traceback

        traceback.print_exception(e)
        print("Uncaught exception. Entering post mortem debugging")
        print("Running 'cont' or 'step' will restart the program")
        debugger.interaction(None, e)
        print(f"Post mortem debugger finished. The {target.filename} will be restarted")


def main():
    """Reads the command line, and runs the program until the user has enough."""
    args, commands, target = sys.argv[1:], [], None
    while args and args[0].startswith("-"):
        option = args.pop(0)
        if option in ("-h", "--help") or not args:
            print(USAGE, end="")
            sys.exit(0 if option in ("-h", "--help") else 2)
        if option in ("-c", "--command"):
            commands.append(args.pop(0))
        elif option == "-m":
            target = ModuleTarget(args[0])
            break
        else:
            print(USAGE, end="")
            sys.exit(2)
    if target is None:
        if not args:
            print(USAGE, end="")
            sys.exit(2)
        target = ScriptTarget(args[0])
    error = target.check()
    if error:
        print(error)
        sys.exit(1)
    sys.argv[:] = args
    debugger = pdb.Pdb()
    debugger.rcLines.extend(commands)
    while True:
        try:
            run_until_restart(debugger, target)
        except Restart:
            print("Restarting", target.filename, "with arguments:")
            print("\t" + " ".join(sys.argv[1:]))
            continue
        if debugger._user_requested_quit:
            break
        print("The program finished and will be restarted")
