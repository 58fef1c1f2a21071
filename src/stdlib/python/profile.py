"""Where the time of a program goes, function by function; written in Python, so that it can be
extended (library reference: profile).

A call that runs is a tuple: its own time so far, the time of its callees, its function, its frame,
and the call it is part of.
"""

import sys
import time

__all__ = ["run", "runctx", "Profile"]


class _Utils:
    """`run` and `runctx` of this module and of `cProfile`."""

    def __init__(self, profiler):
        self.profiler = profiler

    def run(self, statement, filename, sort):
        return self._show(filename, sort, lambda p: p.run(statement))

    def runctx(self, statement, globals, locals, filename, sort):
        return self._show(filename, sort, lambda p: p.runctx(statement, globals, locals))

    def _show(self, filename, sort, action):
        profiler = self.profiler()
        try:
            action(profiler)
        except SystemExit:
            pass
        finally:
            if filename is not None:
                profiler.dump_stats(filename)
            else:
                profiler.print_stats(sort)


def run(statement, filename=None, sort=-1):
    """Profiles statements and shows the result, or writes it to a file."""
    return _Utils(Profile).run(statement, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """The same, in these namespaces."""
    return _Utils(Profile).runctx(statement, globals, locals, filename, sort)


class _SimulatedCode:
    """Stands for the code of what is no function."""

    def __init__(self, filename, line, name):
        self.co_filename, self.co_line, self.co_name = filename, line, name
        self.co_firstlineno = 0

    def __repr__(self):
        return repr((self.co_filename, self.co_line, self.co_name, None))


class _SimulatedFrame:
    """Stands for the frame that what is profiled is called from."""

    def __init__(self, code, back):
        self.f_code, self.f_back = code, back


class _Report:
    """Showing and writing what a profiler has counted."""

    def print_stats(self, sort=-1):
        """Shows what was counted, in the order of `sort`."""
        import pstats

        if not isinstance(sort, tuple):
            sort = (sort,)
        pstats.Stats(self).strip_dirs().sort_stats(*sort).print_stats()

    def dump_stats(self, file):
        """Writes what was counted to a file that `pstats` reads."""
        import pstats

        self.create_stats()
        pstats.write_stats(self.stats, file)


class Profile(_Report):
    """Profile(timer=None, bias=None)

    `bias` is taken off every event's time: what the profiler itself takes (see `calibrate`).
    """

    bias = 0

    def __init__(self, timer=None, bias=None):
        self.timings = {}
        self.cur = None
        self.cmd = ""
        self.c_func_name = ""
        self.bias = self.bias if bias is None else bias
        self.timer = time.process_time if timer is None else timer
        self.get_time = self._time_source(self.timer)
        self.t = self.get_time()
        self.simulate_call("profiler")

    @staticmethod
    def _time_source(timer):
        """The timer as a function that gives one number."""
        if timer is time.process_time:
            return timer
        value = timer()
        if isinstance(value, (int, float)):
            return timer
        return lambda: sum(timer())

    # ---- events

    def dispatcher(self, frame, event, arg):
        """The profile function. The time that it takes itself is left out."""
        elapsed = self.get_time() - self.t - self.bias
        if event == "c_call":
            self.c_func_name = arg.__name__
        if self.dispatch[event](self, frame, elapsed):
            self.t = self.get_time()
        else:
            self.t = self.get_time() - elapsed

    def trace_dispatch_call(self, frame, t):
        if self.cur and frame.f_back is not self.cur[-2]:
            own, outer, callees, _, caller_frame, caller = self.cur
            if not isinstance(caller_frame, _SimulatedFrame):
                # A frame was left without an event.
                self.trace_dispatch_return(caller_frame, 0)
        code = frame.f_code
        self._begin((code.co_filename, code.co_firstlineno, code.co_name), frame, t)
        return 1

    def trace_dispatch_c_call(self, frame, t):
        self._begin(("", 0, self.c_func_name), frame, t)
        return 1

    def _begin(self, function, frame, t):
        self.cur = (t, 0, 0, function, frame, self.cur)
        cc, ns, tt, ct, callers = self.timings.get(function, (0, 0, 0, 0, {}))
        self.timings[function] = cc, ns + 1, tt, ct, callers

    def trace_dispatch_return(self, frame, t):
        if frame is not self.cur[-2]:
            if frame is not self.cur[-2].f_back:
                return 0
            # The return of a frame that was left without an event.
            self.trace_dispatch_return(self.cur[-2], 0)
        before, own, inner, function, frame, caller = self.cur
        own += t
        total = own + inner
        p_before, p_own, p_inner, p_function, p_frame, p_caller = caller
        self.cur = p_before, p_own + before, p_inner + total, p_function, p_frame, p_caller
        cc, ns, tt, ct, callers = self.timings[function]
        ns -= 1
        if not ns:
            # Recursive calls are within this one: their time is not counted again.
            ct += total
            cc += 1
        callers[p_function] = callers.get(p_function, 0) + 1
        self.timings[function] = cc, ns, tt + own, ct, callers
        return 1

    def trace_dispatch_exception(self, frame, t):
        before, own, inner, function, current, caller = self.cur
        if frame is not current and caller:
            return self.trace_dispatch_return(current, t)
        self.cur = before, own + t, inner, function, current, caller
        return 1

    dispatch = {
        "call": trace_dispatch_call,
        "exception": trace_dispatch_exception,
        "return": trace_dispatch_return,
        "c_call": trace_dispatch_c_call,
        "c_exception": trace_dispatch_return,
        "c_return": trace_dispatch_return,
    }

    def set_cmd(self, cmd):
        """Names what is run, for the report."""
        if not self.cur[-1]:
            self.cmd = cmd
            self.simulate_call(cmd)

    def simulate_call(self, name):
        """Begins a call that no frame stands for."""
        code = _SimulatedCode("profile", 0, name)
        frame = _SimulatedFrame(code, self.cur[-2] if self.cur else None)
        self.dispatch["call"](self, frame, 0)

    def simulate_cmd_complete(self):
        """Ends the calls that are still running."""
        t = self.get_time() - self.t
        while self.cur[-1]:
            self.dispatch["return"](self, self.cur[-2], t)
            t = 0
        self.t = self.get_time() - t

    # ---- results

    def create_stats(self):
        """Ends the profile, and makes `stats` of what was counted."""
        self.simulate_cmd_complete()
        self.snapshot_stats()

    def snapshot_stats(self):
        """Makes `stats`: by function its calls, times, and callers."""
        self.stats = {}
        for function, (cc, ns, tt, ct, callers) in self.timings.items():
            self.stats[function] = cc, sum(callers.values()), tt, ct, callers.copy()

    # ---- running something

    def run(self, cmd):
        """Profiles statements, run in `__main__`."""
        import __main__

        namespace = __main__.__dict__
        return self.runctx(cmd, namespace, namespace)

    def runctx(self, cmd, globals, locals):
        """Profiles statements, run in these namespaces."""
        self.set_cmd(cmd)
        sys.setprofile(self.dispatcher)
        try:
            exec(cmd, globals, locals)
        finally:
            sys.setprofile(None)
        return self

    def runcall(self, func, /, *args, **kw):
        """Profiles one call; its value."""
        self.set_cmd(repr(func))
        sys.setprofile(self.dispatcher)
        try:
            return func(*args, **kw)
        finally:
            sys.setprofile(None)

    def calibrate(self, m, verbose=0):
        """The time that an event takes of itself, measured with `m` calls: a value for `bias`."""
        if self.__class__ is not Profile:
            raise TypeError("Subclasses must override .calibrate().")
        saved, self.bias = self.bias, 0
        try:
            return self._calibrate(m, verbose)
        finally:
            self.bias = saved

    def _calibrate(self, m, verbose):
        def inner(n):
            for i in range(n):
                pass

        def outer(m):
            for i in range(m):
                inner(100)

        outer(m)
        start = self.get_time()
        outer(m)
        plain = self.get_time() - start
        profiler = Profile()
        start = self.get_time()
        profiler.runctx("outer(m)", globals(), {"outer": outer, "m": m})
        elapsed = self.get_time() - start
        reported = calls = 0.0
        for (_, _, name), (cc, ns, tt, ct, callers) in profiler.timings.items():
            if name in ("outer", "inner"):
                calls += cc
                reported += tt
        if calls != m + 1:
            raise ValueError(f"internal error: total calls = {calls}")
        if verbose:
            print("elapsed time without profiling =", plain)
            print("elapsed time with profiling =", elapsed)
            print("'CPU seconds' profiler reported =", reported, "in", calls, "calls")
        return (reported - plain) / 2.0 / calls


def _main(name, profiler):
    """The command line of this module and of `cProfile`."""
    import argparse
    import os

    parser = argparse.ArgumentParser(
        prog=name, usage=f"{name} [-o output_file_path] [-s sort] [-m module | scriptfile] [arg] ...")
    parser.add_argument("-o", "--outfile", help="write the result to this file")
    parser.add_argument("-s", "--sort", default=-1, help="order of the functions (see pstats)")
    parser.add_argument("-m", dest="module", action="store_true", help="profile a module")
    parser.add_argument("what", nargs=1)
    parser.add_argument("args", nargs=argparse.REMAINDER)
    given = parser.parse_args()
    sys.argv[:] = given.what + given.args
    if given.module:
        code = "run_module(modname, run_name='__main__')"
        import runpy

        namespace = {"run_module": runpy.run_module, "modname": given.what[0]}
    else:
        path = given.what[0]
        sys.path.insert(0, os.path.dirname(path))
        with open(path, "rb") as file:
            code = compile(file.read(), path, "exec")
        namespace = {"__file__": path, "__name__": "__main__", "__package__": None,
                     "__cached__": None}
        import __main__

        __main__.__dict__.update(namespace)
        namespace = __main__.__dict__
    _Utils(profiler).runctx(code, namespace, None, given.outfile, given.sort)


def main():
    """`python -m profile`."""
    _main("profile", Profile)


if __name__ == "__main__":
    main()
