"""Breakpoints, and which of those at a line is in force (library reference: bdb)."""

import sys


class Breakpoint:
    """One breakpoint. They are numbered from 1 on and known to the class, by number and by place."""

    next = 1
    bplist = {}
    bpbynumber = [None]

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        self.funcname = funcname
        # The line at which the function's body begins, once that is known.
        self.func_first_executable_line = None
        self.file = file
        self.line = line
        self.temporary = temporary
        self.cond = cond
        self.enabled = True
        self.ignore = 0
        self.hits = 0
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bpbynumber.append(self)
        self.bplist.setdefault((file, line), []).append(self)

    @staticmethod
    def clearBreakpoints():
        """Forgets all of them, and begins to count anew."""
        Breakpoint.next = 1
        Breakpoint.bplist = {}
        Breakpoint.bpbynumber = [None]

    def deleteMe(self):
        """Takes it out of the lists; its number is not used again."""
        place = self.file, self.line
        self.bpbynumber[self.number] = None
        self.bplist[place].remove(self)
        if not self.bplist[place]:
            del self.bplist[place]

    def enable(self):
        """It counts from now on."""
        self.enabled = True

    def disable(self):
        """It does not count any more."""
        self.enabled = False

    def bpprint(self, out=None):
        """Writes what `bpformat` gives."""
        print(self.bpformat(), file=sys.stdout if out is None else out)

    def bpformat(self):
        """A line of a table, and lines about its condition and its hits."""
        what = "del  " if self.temporary else "keep "
        what += "yes  " if self.enabled else "no   "
        lines = ["%-4dbreakpoint   %s at %s:%d" % (self.number, what, self.file, self.line)]
        if self.cond:
            lines.append(f"\tstop only if {self.cond}")
        if self.ignore:
            lines.append(f"\tignore next {self.ignore} hits")
        if self.hits:
            lines.append(f"\tbreakpoint already hit {self.hits} time{'s' if self.hits > 1 else ''}")
        return "\n".join(lines)

    def __str__(self):
        return f"breakpoint {self.number} at {self.file}:{self.line}"


def checkfuncname(b, frame):
    """Does the breakpoint concern what this frame is at? One of a function is for its first line."""
    if not b.funcname:
        return b.line == frame.f_lineno
    if frame.f_code.co_name != b.funcname:
        return False
    if not b.func_first_executable_line:
        b.func_first_executable_line = frame.f_lineno
    return b.func_first_executable_line == frame.f_lineno


def effective(file, line, frame):
    """The breakpoint at a line that is to stop the frame, and whether it may be deleted if it is
    temporary; (None, None) if there is none."""
    for b in Breakpoint.bplist[file, line]:
        if not b.enabled or not checkfuncname(b, frame):
            continue
        b.hits += 1
        if b.cond:
            try:
                wanted = eval(b.cond, frame.f_globals, frame.f_locals)
            except Exception:
                # A condition that fails is met; the breakpoint is kept for another look.
                return b, False
            if not wanted:
                continue
        if b.ignore > 0:
            b.ignore -= 1
            continue
        return b, True
    return None, None
