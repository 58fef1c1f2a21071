"""Where the time of a program goes, function by function (library reference: profile)."""

import _lsprof
import profile as _pyprofile

__all__ = ["run", "runctx", "Profile"]


def run(statement, filename=None, sort=-1):
    """Profiles statements and shows the result, or writes it to a file."""
    return _pyprofile._Utils(Profile).run(statement, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """The same, in these namespaces."""
    return _pyprofile._Utils(Profile).runctx(statement, globals, locals, filename, sort)


class Profile(_lsprof.Profiler, _pyprofile._Report):
    """Profile(timer=None, timeunit=0.0, subcalls=True, builtins=True)

    A profiler that can show what it found. As a context manager it counts what its block does.
    """

    def create_stats(self):
        """Stops counting, and makes `stats` of what was counted."""
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        """Makes `stats`: by function its calls, times, and callers."""
        self.stats = {}
        callers_of = {}
        entries = self.getstats()
        for entry in entries:
            callers = callers_of.setdefault(label(entry.code), {})
            nc = entry.callcount
            self.stats[label(entry.code)] = (
                nc - entry.reccallcount, nc, entry.inlinetime, entry.totaltime, callers)
        for entry in entries:
            caller = label(entry.code)
            for sub in entry.calls or ():
                callers = callers_of.setdefault(label(sub.code), {})
                counts = (sub.callcount, sub.callcount - sub.reccallcount, sub.inlinetime,
                          sub.totaltime)
                if caller in callers:
                    counts = tuple(a + b for a, b in zip(counts, callers[caller]))
                callers[caller] = counts

    def run(self, cmd):
        """Profiles statements, run in `__main__`."""
        import __main__

        namespace = __main__.__dict__
        return self.runctx(cmd, namespace, namespace)

    def runctx(self, cmd, globals, locals):
        """Profiles statements, run in these namespaces."""
        self.enable()
        try:
            exec(cmd, globals, locals)
        finally:
            self.disable()
        return self

    def runcall(self, func, /, *args, **kw):
        """Profiles one call; its value."""
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self.disable()

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


def label(code):
    """(file, line, name) of a code object or of the name of a native."""
    if isinstance(code, str):
        return "~", 0, code
    return code.co_filename, code.co_firstlineno, code.co_name


def main():
    """`python -m cProfile`."""
    _pyprofile._main("cProfile", Profile)


if __name__ == "__main__":
    main()
