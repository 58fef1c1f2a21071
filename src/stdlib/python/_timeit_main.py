"""The command `python -m timeit`."""

import os
import sys

import timeit as _timeit

_USAGE = """How long a piece of Python takes.

usage: python -m timeit [-n N] [-r N] [-s S] [-p] [-v] [-u U] [-h] [--] [statement ...]

  -n, --number N   how often the statement runs (found out if it is not given)
  -r, --repeat N   how often that is measured (default 5)
  -s, --setup S    a statement that runs once before (default 'pass')
  -p, --process    measure the time of the processor, not of the clock
  -v, --verbose    show all measurements
  -u, --unit U     nsec, usec, msec or sec
  -h, --help       show this
"""

_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def main(args, wrap_timer):
    import getopt
    if args is None:
        args = sys.argv[1:]
    try:
        options, args = getopt.getopt(
            args, "n:u:s:r:pvh",
            ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"])
    except getopt.error as err:
        print(err)
        print("use -h/--help for command line help")
        return 2

    timer = _timeit.default_timer
    statement = "\n".join(args) or "pass"
    number = 0
    setup = []
    repeat = _timeit.default_repeat
    verbose = 0
    unit = None
    precision = 3
    for option, value in options:
        if option in ("-n", "--number"):
            number = int(value)
        elif option in ("-s", "--setup"):
            setup.append(value)
        elif option in ("-u", "--unit"):
            if value not in _UNITS:
                print("Unrecognized unit. Please select nsec, usec, msec, or sec.",
                      file=sys.stderr)
                return 2
            unit = value
        elif option in ("-r", "--repeat"):
            repeat = max(int(value), 1)
        elif option in ("-p", "--process"):
            import time
            timer = time.process_time
        elif option in ("-v", "--verbose"):
            if verbose:
                precision += 1
            verbose += 1
        elif option in ("-h", "--help"):
            print(_USAGE, end="")
            return 0
    sys.path.insert(0, os.curdir)
    if wrap_timer is not None:
        timer = wrap_timer(timer)
    t = _timeit.Timer(statement, "\n".join(setup) or "pass", timer)

    def show(number, taken):
        plural = "" if number == 1 else "s"
        print(f"{number} loop{plural} -> {taken:.{precision}g} secs")

    try:
        if number == 0:
            number, _ = t.autorange(show if verbose else None)
            if verbose:
                print()
        times = t.repeat(repeat, number)
    except BaseException:
        t.print_exc()
        return 1

    def in_units(seconds):
        name = unit
        if name is None:
            name = next((n for n in ("sec", "msec", "usec") if seconds >= _UNITS[n]), "nsec")
        return f"{seconds / _UNITS[name]:.{precision}g} {name}"

    if verbose:
        print("raw times: " + ", ".join([in_units(seconds) for seconds in times]))
        print()
    times = [seconds / number for seconds in times]
    best, worst = min(times), max(times)
    plural = "" if number == 1 else "s"
    print(f"{number} loop{plural}, best of {repeat}: {in_units(best)} per loop")
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit(
            f"The test results are likely unreliable. The worst time ({in_units(worst)}) was "
            f"more than four times slower than the best time ({in_units(best)}).",
            UserWarning, "", 0)
    return None
