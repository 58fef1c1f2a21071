"""Reports of what a profiler has counted (library reference: profile).

Statistics are a dict: by function (file, line, name) its primitive calls, calls, own time, time with
callees, and callers.
"""

import functools
import os
import re
import sys
import time

from dataclasses import dataclass
from enum import StrEnum
from typing import Dict

__all__ = ["Stats", "SortKey", "FunctionProfile", "StatsProfile"]


class SortKey(StrEnum):
    """Names of orders; each stands for one of the words that `sort_stats` takes."""

    CALLS = "calls", "ncalls"
    CUMULATIVE = "cumulative", "cumtime"
    FILENAME = "filename", "module"
    LINE = "line"
    NAME = "name"
    NFL = "nfl"
    PCALLS = "pcalls"
    STDNAME = "stdname"
    TIME = "time", "tottime"

    def __new__(cls, word, *others):
        member = str.__new__(cls, word)
        member._value_ = word
        # Other words for the same order are found, but have no member of their own.
        member._all_values = (word, *others)
        cls._value2member_map_.update(dict.fromkeys(others, member))
        return member


@dataclass(unsafe_hash=True)
class FunctionProfile:
    """What was counted of one function."""

    ncalls: str
    tottime: float
    percall_tottime: float
    cumtime: float
    percall_cumtime: float
    file_name: str
    line_number: int


@dataclass(unsafe_hash=True)
class StatsProfile:
    """What was counted of a program."""

    total_tt: float
    func_profiles: Dict[str, FunctionProfile]


def write_stats(stats, file):
    """Writes statistics to a file of that name."""
    import pickle

    with open(file, "wb") as f:
        pickle.dump(stats, f)


class Stats:
    """Statistics of profilers and files of them, added up; `stream` is where reports go."""

    # What `sort_stats` takes: fields of a row of `fcn_list`, with the sign of their order.
    sort_arg_dict_default = {
        "calls": (((1, -1),), "call count"),
        "ncalls": (((1, -1),), "call count"),
        "cumtime": (((3, -1),), "cumulative time"),
        "cumulative": (((3, -1),), "cumulative time"),
        "filename": (((4, 1),), "file name"),
        "line": (((5, 1),), "line number"),
        "module": (((4, 1),), "file name"),
        "name": (((6, 1),), "function name"),
        "nfl": (((6, 1), (4, 1), (5, 1)), "name/file/line"),
        "pcalls": (((0, -1),), "primitive call count"),
        "stdname": (((7, 1),), "standard name"),
        "time": (((2, -1),), "internal time"),
        "tottime": (((2, -1),), "internal time"),
    }

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        first, args = (args[0], args[1:]) if args else (None, ())
        self.init(first)
        self.add(*args)

    def init(self, arg):
        """Begins anew with these statistics."""
        self.all_callees = None
        self.files = []
        self.fcn_list = None
        self.total_tt = self.total_calls = self.prim_calls = self.max_name_len = 0
        self.top_level = set()
        self.stats = {}
        self.sort_arg_dict = {}
        self.load_stats(arg)
        try:
            self.get_top_level_stats()
        except Exception:
            print(f"Invalid timing data {self.files[-1] if self.files else ''}", file=self.stream)
            raise

    def load_stats(self, arg):
        """Takes the statistics of a file or a profiler."""
        if arg is None:
            self.stats = {}
            return
        if isinstance(arg, str):
            import pickle

            with open(arg, "rb") as file:
                self.stats = pickle.load(file)
            try:
                arg = time.ctime(os.stat(arg).st_mtime) + "    " + arg
            except OSError:
                pass
            self.files = [arg]
        elif hasattr(arg, "create_stats"):
            arg.create_stats()
            self.stats, arg.stats = arg.stats, {}
        if not self.stats:
            raise TypeError(f"Cannot create or construct a {self.__class__!r} object from {arg!r}")

    def get_top_level_stats(self):
        """Adds up the calls and times of all functions."""
        for function, (cc, nc, tt, ct, callers) in self.stats.items():
            self.total_calls += nc
            self.prim_calls += cc
            self.total_tt += tt
            if ("jprofile", 0, "profiler") in callers:
                self.top_level.add(function)
            self.max_name_len = max(self.max_name_len, len(func_std_string(function)))

    def add(self, *arg_list):
        """Adds the statistics of files and profilers to these."""
        for item in reversed(arg_list):
            if type(self) is not type(item):
                item = Stats(item)
            self.files += item.files
            self.total_calls += item.total_calls
            self.prim_calls += item.prim_calls
            self.total_tt += item.total_tt
            self.top_level |= item.top_level
            self.max_name_len = max(self.max_name_len, item.max_name_len)
            self.fcn_list = None
            for function, stat in item.stats.items():
                old = self.stats.get(function, (0, 0, 0, 0, {}))
                self.stats[function] = add_func_stats(old, stat)
        return self

    def dump_stats(self, filename):
        """Writes the statistics to a file."""
        write_stats(self.stats, filename)

    # ---- order

    def get_sort_arg_defs(self):
        """The orders by every word that is not ambiguous."""
        if not self.sort_arg_dict:
            taken = {}
            for word, order in self.sort_arg_dict_default.items():
                for end in range(1, len(word) + 1):
                    taken.setdefault(word[:end], []).append(order)
            self.sort_arg_dict = {
                word: orders[0] for word, orders in taken.items()
                if len(orders) == 1 or word in self.sort_arg_dict_default}
            self.sort_arg_dict.update(self.sort_arg_dict_default)
        return self.sort_arg_dict

    def sort_stats(self, *field):
        """Puts the functions in an order: names of orders, or one of the old numbers."""
        if not field:
            self.fcn_list = 0
            return self
        kinds = {type(word) for word in field}
        if kinds == {int} and len(field) == 1:
            field = [{-1: "stdname", 0: "calls", 1: "time", 2: "cumulative"}[field[0]]]
        elif len(kinds) > 1:
            raise TypeError("Can't have mixed argument type")
        orders = self.get_sort_arg_defs()
        fields, names = (), []
        for word in field:
            indices, name = orders[word.value if isinstance(word, SortKey) else word]
            fields += indices
            names.append(name)
        self.sort_type = ", ".join(names)
        rows = [
            (cc, nc, tt, ct, *function, func_std_string(function), function)
            for function, (cc, nc, tt, ct, _) in self.stats.items()]
        rows.sort(key=functools.cmp_to_key(TupleComp(fields).compare))
        self.fcn_list = [row[-1] for row in rows]
        return self

    def reverse_order(self):
        """Turns the order around."""
        if self.fcn_list:
            self.fcn_list.reverse()
        return self

    def strip_dirs(self):
        """Takes the directories off the names of files; functions may fall together."""
        longest, stats = 0, {}
        for function, (cc, nc, tt, ct, callers) in self.stats.items():
            short = func_strip_path(function)
            longest = max(longest, len(func_std_string(short)))
            short_callers = {func_strip_path(f): caller for f, caller in callers.items()}
            new = cc, nc, tt, ct, short_callers
            stats[short] = add_func_stats(stats[short], new) if short in stats else new
        self.stats = stats
        self.top_level = {func_strip_path(function) for function in self.top_level}
        self.max_name_len = longest
        self.fcn_list = self.all_callees = None
        return self

    def calc_callees(self):
        """Finds out who calls whom, from who is called by whom."""
        if self.all_callees:
            return
        self.all_callees = callees = {}
        for function, (_, _, _, _, callers) in self.stats.items():
            callees.setdefault(function, {})
            for caller, counts in callers.items():
                callees.setdefault(caller, {})[function] = counts

    # ---- reports

    def eval_print_amount(self, sel, list, msg):
        """The part of a list that a restriction leaves: a pattern, a fraction, or a count."""
        new = list
        if isinstance(sel, str):
            try:
                pattern = re.compile(sel)
            except re.PatternError:
                return new, msg + f"   <Invalid regular expression {sel!r}>\n"
            new = [function for function in list if pattern.search(func_std_string(function))]
        else:
            count = len(list)
            if isinstance(sel, float) and 0.0 <= sel < 1.0:
                new = list[:int(count * sel + .5)]
            elif isinstance(sel, int) and 0 <= sel < count:
                new = list[:sel]
        if len(list) != len(new):
            msg += f"   List reduced from {len(list)!r} to {len(new)!r} due to restriction <{sel!r}>\n"
        return new, msg

    def get_print_list(self, sel_list):
        """The functions that are left of all, and the width of their names."""
        width = self.max_name_len
        if self.fcn_list:
            functions = self.fcn_list[:]
            msg = f"   Ordered by: {self.sort_type}\n"
        else:
            functions = list(self.stats)
            msg = "   Random listing order was used\n"
        for selection in sel_list:
            functions, msg = self.eval_print_amount(selection, functions, msg)
        if not functions:
            return 0, functions
        print(msg, file=self.stream)
        if len(functions) < len(self.stats):
            width = max(len(func_std_string(function)) for function in functions)
        return width + 2, functions

    def print_stats(self, *amount):
        """Prints calls and times by function."""
        for filename in self.files:
            print(filename, file=self.stream)
        if self.files:
            print(file=self.stream)
        indent = " " * 8
        for function in self.top_level:
            print(indent, func_get_function_name(function), file=self.stream)
        print(indent, self.total_calls, "function calls", end=" ", file=self.stream)
        if self.total_calls != self.prim_calls:
            print(f"({self.prim_calls} primitive calls)", end=" ", file=self.stream)
        print(f"in {self.total_tt:.3f} seconds", file=self.stream)
        print(file=self.stream)
        _, functions = self.get_print_list(amount)
        if functions:
            self.print_title()
            for function in functions:
                self.print_line(function)
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callees(self, *amount):
        """Prints what the functions call."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.calc_callees()
            self.print_call_heading(width, "called...")
            for function in functions:
                self.print_call_line(width, function, self.all_callees.get(function, {}))
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callers(self, *amount):
        """Prints who calls the functions."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.print_call_heading(width, "was called by...")
            for function in functions:
                self.print_call_line(width, function, self.stats[function][4], "<-")
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_call_heading(self, name_size, column_title):
        print("Function ".ljust(name_size) + column_title, file=self.stream)
        # The times of callers are known if they were counted as tuples.
        subheader = any(
            isinstance(next(iter(callers.values())), tuple)
            for _, _, _, _, callers in self.stats.values() if callers)
        if subheader:
            print(" " * name_size + "    ncalls  tottime  cumtime", file=self.stream)

    def print_call_line(self, name_size, source, call_dict, arrow="->"):
        print(func_std_string(source).ljust(name_size) + arrow, end=" ", file=self.stream)
        if not call_dict:
            print(file=self.stream)
            return
        indent = ""
        for function in sorted(call_dict):
            name, value = func_std_string(function), call_dict[function]
            if isinstance(value, tuple):
                nc, cc, tt, ct = value
                calls = "%d/%d" % (nc, cc) if nc != cc else "%d" % (nc,)
                text = "%s %s %s  %s" % (
                    calls.rjust(7 + 2 * len(indent)), f8(tt), f8(ct), name)
                left = name_size + 1
            else:
                text = f"{name}({value!r}) {f8(self.stats[function][3])}"
                left = name_size + 3
            print(indent * left + text, file=self.stream)
            indent = " "

    def print_title(self):
        print("   ncalls  tottime  percall  cumtime  percall", end=" ", file=self.stream)
        print("filename:lineno(function)", file=self.stream)

    def print_line(self, func):
        cc, nc, tt, ct, _ = self.stats[func]
        calls = str(nc) if nc == cc else f"{nc}/{cc}"
        cells = [calls.rjust(9), f8(tt), f8(tt / nc) if nc else " " * 8, f8(ct),
                 f8(ct / cc) if cc else " " * 8, func_std_string(func)]
        print(*cells, file=self.stream)

    def get_stats_profile(self):
        """The same as an object, with a `FunctionProfile` for each name of a function."""
        profiles = {}
        for function in self.fcn_list[:] if self.fcn_list else list(self.stats):
            cc, nc, tt, ct, _ = self.stats[function]
            file, line, name = function
            profiles[name] = FunctionProfile(
                str(nc) if nc == cc else f"{nc}/{cc}",
                float(f8(tt)), -1 if nc == 0 else float(f8(tt / nc)),
                float(f8(ct)), -1 if cc == 0 else float(f8(ct / cc)), file, line)
        return StatsProfile(float(f8(self.total_tt)), profiles)


class TupleComp:
    """Compares tuples by some of their fields, each with a sign."""

    def __init__(self, comp_select_list):
        self.comp_select_list = comp_select_list

    def compare(self, left, right):
        for index, direction in self.comp_select_list:
            if left[index] != right[index]:
                return -direction if left[index] < right[index] else direction
        return 0


def func_strip_path(func_name):
    filename, line, name = func_name
    return os.path.basename(filename), line, name


def func_get_function_name(func):
    return func[2]


def func_std_string(func_name):
    """A function as reports show it."""
    if func_name[:2] == ("~", 0):
        # A native: its name is in angle brackets already.
        name = func_name[2]
        if name.startswith("<") and name.endswith(">"):
            return "{%s}" % name[1:-1]
        return name
    return "%s:%d(%s)" % func_name


def add_func_stats(target, source):
    """Adds the counts of one function, and of its callers."""
    cc, nc, tt, ct, callers = source
    t_cc, t_nc, t_tt, t_ct, t_callers = target
    return cc + t_cc, nc + t_nc, tt + t_tt, ct + t_ct, add_callers(t_callers, callers)


def add_callers(target, source):
    """Adds up the counts by caller."""
    callers = dict(target)
    for function, caller in source.items():
        if function not in callers:
            callers[function] = caller
        elif isinstance(caller, tuple):
            callers[function] = tuple(a + b for a, b in zip(caller, callers[function]))
        else:
            callers[function] += caller
    return callers


def count_calls(callers):
    """How many calls the callers make together."""
    return sum(callers.values())


def f8(x):
    return "%8.3f" % x
