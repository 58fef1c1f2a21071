"""Compiling source files ahead of time (library reference: py_compile).

There are no bytecode files here: a file is checked as it would be compiled, and what is asked to be
written is refused.
"""

import enum
import os
import sys
import traceback

__all__ = ["compile", "main", "PyCompileError", "PycInvalidationMode"]

_compile = compile


class PyCompileError(Exception):
    """A file that cannot be compiled: `exc_type_name`, `exc_value`, `file` and `msg` say why."""

    def __init__(self, exc_type, exc_value, file, msg=""):
        name = exc_type.__name__
        if exc_type is SyntaxError:
            text = "".join(traceback.format_exception_only(exc_type, exc_value))
            text = text.replace('File "<string>"', f'File "{file}"')
        else:
            text = f"Sorry: {name}: {exc_value}"
        super().__init__(msg or text, name, exc_value, file)
        self.exc_type_name = name
        self.exc_value = exc_value
        self.file = file
        self.msg = msg or text

    def __str__(self):
        return self.msg


class PycInvalidationMode(enum.Enum):
    """How a bytecode file is known to be out of date."""

    TIMESTAMP = 1
    CHECKED_HASH = 2
    UNCHECKED_HASH = 3


def _check(file, shown, doraise, quiet):
    """Whether a file compiles; what is wrong is raised or written to standard error."""
    with open(file, "rb") as stream:
        data = stream.read()
    try:
        _compile(data, shown, "exec", dont_inherit=True)
    except Exception as error:
        problem = PyCompileError(error.__class__, error, shown)
        if quiet < 2:
            if doraise:
                raise problem from None
            sys.stderr.write(problem.msg + "\n")
        return False
    return True


def compile(file, cfile=None, dfile=None, doraise=False, optimize=-1,
            invalidation_mode=None, quiet=0):
    """Checks a file. A file without errors is then refused: bytecode cannot be written."""
    if _check(file, dfile or file, doraise, quiet):
        raise NotImplementedError(
            f"cannot write bytecode of {os.fspath(file)!r}: there are no bytecode files")
    return None


def main():
    """Checks the files named on the command line."""
    import argparse
    parser = argparse.ArgumentParser(description="Check that Python files compile.")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing of errors")
    parser.add_argument("filenames", nargs="+", help="the files; - stands for standard input")
    args = parser.parse_args()
    names = args.filenames
    if names == ["-"]:
        names = [line.rstrip("\n") for line in sys.stdin]
    failed = False
    for name in names:
        try:
            failed |= not _check(name, name, False, 2 if args.quiet else 0)
        except OSError as error:
            failed = True
            if not args.quiet:
                parser.exit(1, f"{error}\n")
    if failed:
        parser.exit(1)


if __name__ == "__main__":
    main()
