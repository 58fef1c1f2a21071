"""Follows a program line by line, or counts how often its lines run (library reference: trace)."""

import os
import sys
import sysconfig
import linecache
import threading

from _trace_results import CoverageResults
from time import monotonic as _time

__all__ = ["Trace", "CoverageResults"]


class _Ignore:
    """Which modules are passed over: by name, or because their file is in one of some directories."""

    def __init__(self, modules=None, dirs=None):
        self._mods = set(modules or ())
        self._dirs = [os.path.normpath(d) for d in dirs or ()]
        self._ignore = {"<string>": 1}

    def names(self, filename, modulename):
        """1 if the module is passed over, else 0."""
        if modulename not in self._ignore:
            self._ignore[modulename] = int(self._is_ignored(filename, modulename))
        return self._ignore[modulename]

    def _is_ignored(self, filename, modulename):
        if any(modulename == mod or modulename.startswith(mod + ".") for mod in self._mods):
            return True
        # What has no file is built in.
        return filename is None or any(filename.startswith(d + os.sep) for d in self._dirs)


def _modname(path):
    """The name of a module from its path: of the file alone."""
    return os.path.splitext(os.path.basename(path))[0]


def _fullmodname(path):
    """The dotted name of a module from its path, as it would be imported along sys.path."""
    compared = os.path.normcase(path)
    longest = ""
    for directory in sys.path:
        directory = os.path.normcase(directory)
        if compared.startswith(directory) and compared[len(directory):len(directory) + 1] == os.sep:
            longest = max(longest, directory, key=len)
    base = path[len(longest) + 1:] if longest else path
    base = os.path.splitdrive(base)[1].replace(os.sep, ".")
    if os.altsep:
        base = base.replace(os.altsep, ".")
    return os.path.splitext(base)[0].lstrip(".")


class Trace:
    """Follows what it runs. `count`: counts lines; `trace`: prints them; `countfuncs`: notes which
    functions are called; `countcallers`: and by whom."""

    def __init__(self, count=1, trace=1, countfuncs=0, countcallers=0, ignoremods=(),
                 ignoredirs=(), infile=None, outfile=None, timing=False):
        self.infile, self.outfile = infile, outfile
        self.ignore = _Ignore(ignoremods, ignoredirs)
        self.counts = {}
        self.pathtobasename = {}
        self.donothing = 0
        self.trace = trace
        self._calledfuncs = {}
        self._callers = {}
        self._caller_cache = {}
        self.start_time = _time() if timing else None
        if countcallers:
            self.globaltrace = self.globaltrace_trackcallers
        elif countfuncs:
            self.globaltrace = self.globaltrace_countfuncs
        elif trace or count:
            self.globaltrace = self.globaltrace_lt
            if trace and count:
                self.localtrace = self.localtrace_trace_and_count
            else:
                self.localtrace = self.localtrace_trace if trace else self.localtrace_count
        else:
            self.donothing = 1

    # ---- running

    def run(self, cmd):
        """Runs statements in `__main__`."""
        import __main__

        namespace = __main__.__dict__
        self.runctx(cmd, namespace, namespace)

    def runctx(self, cmd, globals=None, locals=None):
        """Runs statements in these namespaces."""
        if not self.donothing:
            threading.settrace(self.globaltrace)
            sys.settrace(self.globaltrace)
        try:
            exec(cmd, {} if globals is None else globals, {} if locals is None else locals)
        finally:
            if not self.donothing:
                sys.settrace(None)
                threading.settrace(None)

    def runfunc(self, func, /, *args, **kw):
        """Calls a function; its value."""
        if not self.donothing:
            sys.settrace(self.globaltrace)
        try:
            return func(*args, **kw)
        finally:
            if not self.donothing:
                sys.settrace(None)

    def results(self):
        """What was counted."""
        return CoverageResults(self.counts, infile=self.infile, outfile=self.outfile,
                               calledfuncs=self._calledfuncs, callers=self._callers)

    # ---- events

    def file_module_function_of(self, frame):
        """(file, module, function) of a frame; methods with the name of their class."""
        code = frame.f_code
        filename = code.co_filename
        modulename = _modname(filename) if filename else None
        funcname = code.co_name
        if code not in self._caller_cache:
            self._caller_cache[code] = self._class_of(code)
        classname = self._caller_cache[code]
        if classname is not None:
            funcname = f"{classname}.{funcname}"
        return filename, modulename, funcname

    @staticmethod
    def _class_of(code):
        """The class a method belongs to, found by who refers to the function."""
        parts = code.co_qualname.split(".")
        if len(parts) > 1 and parts[-2] != "<locals>":
            return parts[-2]
        return None

    def globaltrace_trackcallers(self, frame, why, arg):
        """Notes who calls whom."""
        if why == "call":
            called = self.file_module_function_of(frame)
            caller = self.file_module_function_of(frame.f_back)
            self._callers[caller, called] = 1

    def globaltrace_countfuncs(self, frame, why, arg):
        """Notes what is called."""
        if why == "call":
            self._calledfuncs[self.file_module_function_of(frame)] = 1

    def globaltrace_lt(self, frame, why, arg):
        """Follows frames of modules that are not passed over."""
        if why != "call":
            return None
        code = frame.f_code
        filename = frame.f_globals.get("__file__", None)
        if not filename:
            return None
        modulename = _modname(filename)
        if modulename is None or self.ignore.names(filename, modulename):
            return None
        if self.trace:
            print(f" --- modulename: {modulename}, funcname: {code.co_name}")
        return self.localtrace

    def localtrace_trace_and_count(self, frame, why, arg):
        """Counts a line and prints it."""
        if why == "line":
            self._count(frame)
            self._print(frame)
        return self.localtrace

    def localtrace_trace(self, frame, why, arg):
        """Prints a line."""
        if why == "line":
            self._print(frame)
        return self.localtrace

    def localtrace_count(self, frame, why, arg):
        """Counts a line."""
        if why == "line":
            self._count(frame)
        return self.localtrace

    def _count(self, frame):
        key = frame.f_code.co_filename, frame.f_lineno
        self.counts[key] = self.counts.get(key, 0) + 1

    def _print(self, frame):
        filename, lineno = frame.f_code.co_filename, frame.f_lineno
        if self.start_time is not None:
            print("%.2f" % (_time() - self.start_time), end=" ")
        line = linecache.getline(filename, lineno)
        print(f"{os.path.basename(filename)}({lineno}):  {line}", end="")


def main():
    """`python -m trace`."""
    import argparse
    from importlib.util import find_spec

    parser = argparse.ArgumentParser(prog="trace")
    what = parser.add_argument_group("Main options", "One of these (or --report) must be given")
    what.add_argument("-c", "--count", action="store_true", help="count how often lines run")
    what.add_argument("-t", "--trace", action="store_true", help="print lines as they run")
    what.add_argument("-l", "--listfuncs", action="store_true", help="list functions that run")
    what.add_argument("-T", "--trackcalls", action="store_true", help="list who calls whom")
    what.add_argument("-r", "--report", action="store_true", help="report from a file of counts")
    how = parser.add_argument_group("Modifiers")
    how.add_argument("-f", "--file", help="file of counts over several runs")
    how.add_argument("-C", "--coverdir", help="directory of the reports")
    how.add_argument("-m", "--missing", action="store_true", help="mark lines that did not run")
    how.add_argument("-s", "--summary", action="store_true", help="print a summary")
    how.add_argument("-g", "--timing", action="store_true", help="print times with lines")
    how.add_argument("-R", "--no-report", action="store_true", help="write no reports")
    how.add_argument("--ignore-module", action="append", default=[], help="modules to pass over")
    how.add_argument("--ignore-dir", action="append", default=[], help="directories to pass over")
    parser.add_argument("--module", action="store_true", help="trace a module")
    parser.add_argument("progname", nargs="?", help="file to run")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="its arguments")
    given = parser.parse_args()

    if given.report:
        if not given.file:
            parser.error("-r/--report requires -f/--file")
        results = CoverageResults(infile=given.file, outfile=given.file)
        return results.write_results(given.missing, given.summary, given.coverdir)
    if not any([given.trace, given.count, given.listfuncs, given.trackcalls]):
        parser.error("must specify one of --trace, --count, --report, --listfuncs, or "
                     "--trackcalls")
    if given.listfuncs and (given.count or given.trace):
        parser.error("cannot specify both --listfuncs and (--trace or --count)")
    if given.summary and not given.count:
        parser.error("--summary can only be used with --count or --report")
    if given.progname is None:
        parser.error("progname is missing: required with the main options")

    standard = {"$prefix": sysconfig.get_path("stdlib"),
                "$exec_prefix": sysconfig.get_path("platstdlib")}

    def directory(text):
        text = os.path.expanduser(os.path.expandvars(text))
        for name, path in standard.items():
            text = text.replace(name, path or "")
        return os.path.normpath(text)

    modules = [m.strip() for text in given.ignore_module for m in text.split(",")]
    dirs = [directory(d) for text in given.ignore_dir for d in text.split(os.pathsep)]
    tracer = Trace(given.count, given.trace, countfuncs=given.listfuncs,
                   countcallers=given.trackcalls, ignoremods=modules, ignoredirs=dirs,
                   infile=given.file, outfile=given.file, timing=given.timing)
    try:
        if given.module:
            spec = find_spec(given.progname)
            if spec is None:
                sys.exit(f"No module named {given.progname}")
            code = spec.loader.get_code(given.progname)
            sys.argv = [code.co_filename, *given.arguments]
            namespace = {"__name__": "__main__", "__file__": code.co_filename,
                         "__package__": spec.parent, "__loader__": spec.loader,
                         "__spec__": spec, "__cached__": None}
        else:
            sys.argv = [given.progname, *given.arguments]
            sys.path[0] = os.path.dirname(given.progname)
            with open(given.progname, "rb") as file:
                code = compile(file.read(), given.progname, "exec")
            namespace = {"__file__": given.progname, "__name__": "__main__",
                         "__package__": None, "__cached__": None}
        tracer.runctx(code, namespace, namespace)
    except OSError as error:
        sys.exit(f"Cannot run file {sys.argv[0]!r} because: {error}")
    except SystemExit:
        pass
    if not given.no_report:
        tracer.results().write_results(given.missing, given.summary, given.coverdir)


if __name__ == "__main__":
    main()
