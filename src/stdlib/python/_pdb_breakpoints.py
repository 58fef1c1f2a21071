"""Commands of the debugger that set, change and show breakpoints (library reference: pdb)."""

import os
import sys

from bdb import Breakpoint


class BreakpointCommands:
    """`break` and its relatives, and the commands that run when a breakpoint is hit."""

    # After these the commands of a breakpoint end: the program goes on.
    commands_resuming = ["do_continue", "do_step", "do_next", "do_return", "do_until", "do_quit",
                         "do_jump"]

    def init_breakpoint_commands(self):
        self.commands = {}
        self.commands_doprompt = {}
        self.commands_silent = {}
        self.commands_defining = False
        self.commands_bnum = None

    # ---- setting

    def do_break(self, arg, temporary=0):
        """b(reak) [ ([filename:]lineno | function) [, condition] ]

        Without an argument: all breakpoints. With one: a new breakpoint at that line, or at the first
        line of that function, which stops only when the condition holds.
        """
        if not arg:
            if self.breaks:
                self.message("Num Type         Disp Enb   Where")
                for bp in Breakpoint.bpbynumber:
                    if bp:
                        self.message(bp.bpformat())
            return
        place, _, cond = arg.partition(",")
        place, cond = place.rstrip(), cond.strip() or None
        if cond and (error := self._compile_error_message(cond)):
            return self.error(f"Invalid condition {cond}: {error}")
        found = self._place_of(place)
        if found is None:
            return
        filename, lineno, funcname = found
        lineno = self.checkline(filename, lineno)
        if not lineno:
            return
        error = self.set_break(filename, lineno, temporary, cond, funcname)
        if error:
            return self.error(error)
        bp = self.get_breaks(filename, lineno)[-1]
        self.message("Breakpoint %d at %s:%d" % (bp.number, bp.file, bp.line))

    do_b = do_break

    def do_tbreak(self, arg):
        """tbreak [ ([filename:]lineno | function) [, condition] ]

        The same as `break`, for one stop only.
        """
        self.do_break(arg, 1)

    def _place_of(self, text):
        """(file, line, function) of the argument of `break`; None after an error message."""
        colon = text.rfind(":")
        if colon >= 0:
            name, number = text[:colon].rstrip(), text[colon + 1:].lstrip()
            filename = self.lookupmodule(name)
            if not filename:
                self.error(f"{name!r} not found from sys.path")
                return None
            try:
                return filename, int(number), None
            except ValueError:
                self.error(f"Bad lineno: {number}")
                return None
        try:
            return self.defaultFile(), int(text), None
        except ValueError:
            pass
        try:
            function = eval(text, self.curframe.f_globals, self.curframe_locals)
        except Exception:
            function = text
        try:
            function = getattr(function, "__func__", function)
            code = function.__code__
            return code.co_filename, first_line(code), code.co_name
        except AttributeError:
            pass
        ok, filename, lineno = self.lineinfo(text)
        if not ok:
            self.error(f"The specified object {text!r} is not a function or was not found along "
                       "sys.path.")
            return None
        return filename, int(lineno), ok

    def defaultFile(self):
        """The file of the present frame."""
        filename = self.curframe.f_code.co_filename
        if filename == "<string>" and self.mainpyfile:
            filename = self.mainpyfile
        return filename

    def lineinfo(self, identifier):
        """(function, file, line) of a name such as `module.function`, looked for in the source."""
        nothing = (None, None, None)
        quoted = identifier.split("'")
        if len(quoted) == 1:
            name = quoted[0].strip()
        elif len(quoted) == 3:
            name = quoted[1].strip()
        else:
            return nothing
        parts = name.split(".")
        if parts[0] == "self":
            parts = parts[1:]
        if not parts or not name:
            return nothing
        if len(parts) == 1:
            item, filename = parts[0], self.defaultFile()
        else:
            item, filename = parts[-1], self.lookupmodule(parts[0])
        found = find_function(item, filename) if filename else None
        return found or nothing

    def checkline(self, filename, lineno):
        """The line, if code can be there; 0 after an error message."""
        import linecache

        frame = getattr(self, "curframe", None)
        line = linecache.getline(filename, lineno, frame.f_globals if frame else None)
        if not line:
            self.message("End of file")
            return 0
        line = line.strip()
        if not line or line[0] == "#" or line[:3] in ('"""', "'''"):
            self.error("Blank or comment")
            return 0
        return lineno

    def lookupmodule(self, filename):
        """The path of a file or module by its name, looked for along sys.path."""
        filename = filename.strip()
        if not filename:
            return None
        if os.path.isabs(filename) and os.path.exists(filename):
            return filename
        start = os.path.join(sys.path[0], filename)
        if os.path.exists(start) and self.canonic(start) == self.mainpyfile:
            return start
        if os.path.splitext(filename)[1] not in (".py", ".pyw"):
            filename = filename.replace(".", os.sep) + ".py"
        if os.path.isabs(filename):
            return filename
        for directory in sys.path:
            full = os.path.join(directory, filename)
            if os.path.exists(full):
                return full
        return None

    def _compile_error_message(self, expression):
        try:
            compile(expression, "<stdin>", "eval")
        except SyntaxError as error:
            return self._format_exc(error)
        return ""

    # ---- changing

    def _each(self, arg):
        """The breakpoints whose numbers are given; an error message for every other word."""
        for number in arg.split():
            try:
                yield self.get_bpbynumber(number)
            except ValueError as error:
                self.error(error)

    def do_enable(self, arg):
        """enable bpnumber [bpnumber ...]

        These breakpoints count again.
        """
        for bp in self._each(arg):
            bp.enable()
            self.message(f"Enabled {bp}")

    def do_disable(self, arg):
        """disable bpnumber [bpnumber ...]

        These breakpoints stay, but do not count until they are enabled.
        """
        for bp in self._each(arg):
            bp.disable()
            self.message(f"Disabled {bp}")

    def do_condition(self, arg):
        """condition bpnumber [condition]

        The breakpoint stops only when the condition holds; always, if none is given.
        """
        number, _, cond = arg.partition(" ")
        cond = cond.strip() or None
        if cond and (error := self._compile_error_message(cond)):
            return self.error(f"Invalid condition {cond}: {error}")
        try:
            bp = self.get_bpbynumber(number.strip())
        except ValueError as error:
            return self.error(error)
        bp.cond = cond
        if cond:
            self.message("New condition set for breakpoint %d." % bp.number)
        else:
            self.message("Breakpoint %d is now unconditional." % bp.number)

    def do_ignore(self, arg):
        """ignore bpnumber [count]

        The next stops at the breakpoint are passed over, as many as are given.
        """
        number, _, count = arg.partition(" ")
        try:
            count = int(count.strip())
        except ValueError:
            count = 0
        try:
            bp = self.get_bpbynumber(number.strip())
        except ValueError as error:
            return self.error(error)
        bp.ignore = count
        if count > 0:
            crossings = f"{count} crossings" if count > 1 else "1 crossing"
            self.message("Will ignore next %s of breakpoint %d." % (crossings, bp.number))
        else:
            self.message("Will stop next time breakpoint %d is reached." % bp.number)

    def do_clear(self, arg):
        """cl(ear) [filename:lineno | bpnumber ...]

        Deletes the breakpoints with these numbers or at this line; all of them, after a question, if
        none are named.
        """
        if not arg:
            try:
                reply = input("Clear all breaks? ")
            except EOFError:
                reply = "no"
            if reply.strip().lower() in ("y", "yes"):
                gone = [bp for bp in Breakpoint.bpbynumber if bp]
                self.clear_all_breaks()
                for bp in gone:
                    self.message(f"Deleted {bp}")
            return
        if ":" in arg:
            filename, _, number = arg.rpartition(":")
            try:
                lineno = int(number)
            except ValueError:
                return self.error(f"Invalid line number ({number})")
            gone = self.get_breaks(filename, lineno)[:]
            error = self.clear_break(filename, lineno)
            if error:
                return self.error(error)
            for bp in gone:
                self.message(f"Deleted {bp}")
            return
        for number in arg.split():
            try:
                bp = self.get_bpbynumber(number)
            except ValueError as error:
                self.error(error)
                continue
            self.clear_bpbynumber(number)
            self.message(f"Deleted {bp}")

    do_cl = do_clear

    # ---- commands of a breakpoint

    def do_commands(self, arg):
        """(Pdb) commands [bpnumber]
        (com) ...
        (com) end
        (Pdb)

        The commands that are run when the breakpoint is hit (the last one, if none is named). They
        end at `end`, or with a command that goes on; `silent` keeps the stop from being shown.
        """
        if not arg:
            number = len(Breakpoint.bpbynumber) - 1
        else:
            try:
                number = int(arg)
            except ValueError:
                return self._print_invalid_arg(arg)
        try:
            self.get_bpbynumber(number)
        except ValueError as error:
            return self.error(f"cannot set commands: {error}")
        before = [d.get(number) for d in self._tables()]
        self.commands_bnum = number
        self.commands[number] = []
        self.commands_doprompt[number] = True
        self.commands_silent[number] = False
        prompt, self.prompt = self.prompt, "(com) "
        self.commands_defining = True
        try:
            self.cmdloop()
        except KeyboardInterrupt:
            for table, old in zip(self._tables(), before):
                table.pop(number, None)
                if old is not None:
                    table[number] = old
            self.error("command definition aborted, old commands restored")
        finally:
            self.commands_defining = False
            self.prompt = prompt

    def _tables(self):
        return self.commands, self.commands_doprompt, self.commands_silent

    def handle_command_def(self, line):
        """Takes one command of the breakpoint; true at the end of the list."""
        command, arg, line = self.parseline(line)
        if not command:
            return False
        if command == "silent":
            self.commands_silent[self.commands_bnum] = True
            return False
        if command == "end":
            return True
        self.commands[self.commands_bnum].append(f"{command} {arg}" if arg else command)
        method = getattr(self, "do_" + command, self.default)
        if method.__name__ in self.commands_resuming:
            self.commands_doprompt[self.commands_bnum] = False
            return True
        return False

    def bp_commands(self, frame):
        """Runs the commands of the breakpoint that was hit; true if the user is to be asked."""
        number = getattr(self, "currentbp", False)
        if number and number in self.commands:
            self.currentbp = 0
            last = self.lastcmd
            self.setup(frame, None)
            for line in self.commands[number]:
                self.onecmd(line)
            self.lastcmd = last
            if not self.commands_silent[number]:
                self.print_stack_entry(self.stack[self.curindex])
            if self.commands_doprompt[number]:
                self._cmdloop()
            self.forget()
            return False
        return True


def find_function(funcname, filename):
    """(function, file, line) of the definition in a file; None if there is none."""
    import re
    import tokenize

    pattern = re.compile(r"def\s+%s(\s*\[.+\])?\s*[(]" % re.escape(funcname))
    try:
        file = tokenize.open(filename)
    except OSError:
        return None
    with file:
        for lineno, line in enumerate(file, 1):
            if pattern.match(line.strip()):
                file.seek(0)
                return funcname, filename, _first_line_in(file.read(), filename, lineno)
    return None


def first_line(code):
    """The line at which the body of a function begins."""
    lines = [line for _, _, line in code.co_lines() if line]
    # The first is that of the definition.
    return lines[1] if len(lines) > 1 else code.co_firstlineno


def _first_line_in(source, filename, lineno):
    """The same of the function that is defined at a line of a source text."""
    try:
        codes = [compile(source, filename, "exec")]
    except SyntaxError:
        return lineno
    for code in codes:
        if code.co_firstlineno == lineno and code.co_name != "<module>":
            return first_line(code)
        codes.extend(c for c in code.co_consts if isinstance(c, type(code)))
    return lineno
