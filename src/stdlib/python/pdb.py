"""The debugger: stops the program, shows where it is, and takes commands (library reference: pdb).

`_pdb_breakpoints`, `_pdb_moves` and `_pdb_views` hold the commands, by topic; `_pdb_targets` what
`python -m pdb` runs. A command is a method `do_<name>`; its docstring is its help.
"""

import cmd
import os
import re
import sys

import bdb
from _pdb_breakpoints import BreakpointCommands, find_function
from _pdb_moves import MoveCommands, Restart
from _pdb_views import ViewCommands

__all__ = ["run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help"]

line_prefix = "\n-> "
# A command of its own, which no user gives.
SHOW_PLACE = "_pdbcmd_print_frame_status"


class Pdb(BreakpointCommands, MoveCommands, ViewCommands, bdb.Bdb, cmd.Cmd):
    """A debugger that asks what to do at every stop."""

    # Exceptions that are chained longer than this are not offered.
    MAX_CHAINED_EXCEPTION_DEPTH = 999
    # What the interrupt key did before the program went on.
    _previous_sigint_handler = None

    def __init__(self, completekey="tab", stdin=None, stdout=None, skip=None, nosigint=False,
                 readrc=True):
        bdb.Bdb.__init__(self, skip=skip)
        cmd.Cmd.__init__(self, completekey, stdin, stdout)
        if stdout:
            self.use_rawinput = 0
        self.prompt = "(Pdb) "
        self.identchars = cmd.IDENTCHARS + "$"
        self.aliases = {}
        self.displaying = {}
        self.mainpyfile = ""
        self._wait_for_mainpyfile = False
        self.nosigint = nosigint
        self.allow_kbdint = False
        self._chained_exceptions = ()
        self._chained_exception_index = 0
        self.rcLines = self._read_rc() if readrc else []
        self.init_breakpoint_commands()
        self._user_requested_quit = False
        self.lastcmd = ""
        self.forget()

    @staticmethod
    def _read_rc():
        lines = []
        for place in (os.path.expanduser("~/.pdbrc"), ".pdbrc"):
            try:
                with open(place, encoding="utf-8") as file:
                    lines.extend(file)
            except OSError:
                pass
        return lines

    def reset(self):
        bdb.Bdb.reset(self)
        self.forget()

    def forget(self):
        """Lets go of the frames of the last stop."""
        if getattr(self, "curframe", None):
            self.curframe.f_globals.pop("__pdb_convenience_variables", None)
        self.lineno = None
        self.stack = []
        self.curindex = 0
        self.curframe = None
        self.curframe_locals = None
        self.tb_lineno = {}

    def setup(self, f, tb):
        """Looks at the stack from a frame or a traceback; true if a startup command goes on."""
        self.forget()
        self.stack, self.curindex = self.get_stack(f, tb)
        while tb:
            # The frame may have gone on since the exception was raised there.
            self.tb_lineno[tb.tb_frame] = tb.tb_lineno
            tb = tb.tb_next
        self._choose_frame(self.curindex)
        self.set_convenience_variable(self.curframe, "_frame", self.curframe)
        if self._chained_exceptions:
            self.set_convenience_variable(
                self.curframe, "_exception",
                self._chained_exceptions[self._chained_exception_index])
        if not self.rcLines:
            return False
        self.cmdqueue = [line for line in self.rcLines if line.strip() and line.strip()[0] != "#"]
        self.rcLines = []
        return False

    def _choose_frame(self, index):
        self.curindex = index
        self.curframe = self.stack[index][0]
        self.curframe_locals = self.curframe.f_locals
        self.lineno = None

    # ---- stops

    def user_call(self, frame, argument_list):
        if self._wait_for_mainpyfile:
            return
        if self.stop_here(frame):
            self.message("--Call--")
            self.interaction(frame, None)

    def user_line(self, frame):
        if self._wait_for_mainpyfile:
            if self.mainpyfile != self.canonic(frame.f_code.co_filename):
                return
            self._wait_for_mainpyfile = False
        if self.bp_commands(frame):
            self.interaction(frame, None)

    user_opcode = user_line

    def user_return(self, frame, return_value):
        if self._wait_for_mainpyfile:
            return
        frame.f_locals["__return__"] = return_value
        self.set_convenience_variable(frame, "_retval", return_value)
        self.message("--Return--")
        self.interaction(frame, None)

    def user_exception(self, frame, exc_info):
        if self._wait_for_mainpyfile:
            return
        kind, value, tb = exc_info
        frame.f_locals["__exception__"] = kind, value
        self.set_convenience_variable(frame, "_exception", value)
        # A generator that ends by itself has no traceback: the exception was never raised.
        prefix = "Internal " if not tb and kind is StopIteration else ""
        self.message(f"{prefix}{self._format_exc(value)}")
        self.interaction(frame, tb)

    def interaction(self, frame, tb_or_exc):
        """Shows where the program is, and runs commands until one of them goes on."""
        self._restore_interrupts()
        exceptions, tb = self._chain_of(tb_or_exc)
        if isinstance(tb_or_exc, BaseException):
            if tb is None:
                self.message("A valid traceback must be passed if no exception is being handled")
                return
            self._chained_exceptions = exceptions
            self._chained_exception_index = len(exceptions) - 1
        try:
            self.setup(frame, tb)
            # The place is shown when the user is asked: behind the commands that wait.
            self.cmdqueue.append(SHOW_PLACE)
            self._cmdloop()
            self.forget()
        finally:
            if isinstance(tb_or_exc, BaseException):
                self._chained_exceptions = ()
                self._chained_exception_index = 0

    def sigint_handler(self, signum, frame):
        """The interrupt key, while the program runs: stops it where it is."""
        if self.allow_kbdint:
            raise KeyboardInterrupt
        self.message("\nProgram interrupted. (Use 'cont' to resume).")
        self.set_trace(frame)

    def take_interrupts(self):
        """From now on the interrupt key stops the program, if it may."""
        if self.nosigint:
            return
        import signal

        try:
            Pdb._previous_sigint_handler = signal.signal(signal.SIGINT, self.sigint_handler)
        except ValueError:
            # Only the main thread may.
            pass

    @staticmethod
    def _restore_interrupts():
        if Pdb._previous_sigint_handler:
            import signal

            try:
                signal.signal(signal.SIGINT, Pdb._previous_sigint_handler)
            except ValueError:
                pass
            else:
                Pdb._previous_sigint_handler = None

    def _chain_of(self, tb_or_exc):
        """The exceptions that led to this one, oldest first, and the traceback of the last."""
        if not isinstance(tb_or_exc, BaseException):
            return (), tb_or_exc
        found = []
        current = tb_or_exc
        while current is not None and current not in found:
            if len(found) == self.MAX_CHAINED_EXCEPTION_DEPTH:
                self.message(f"More than {self.MAX_CHAINED_EXCEPTION_DEPTH} chained exceptions "
                             "found, not all exceptions will be browsable with `exceptions`.")
                break
            found.append(current)
            if current.__cause__ is not None:
                current = current.__cause__
            elif current.__suppress_context__:
                break
            else:
                current = current.__context__
        return tuple(reversed(found)), tb_or_exc.__traceback__

    def _cmdloop(self):
        while True:
            try:
                self.allow_kbdint = True
                self.cmdloop()
                self.allow_kbdint = False
                return
            except KeyboardInterrupt:
                self.message("--KeyboardInterrupt--")

    # ---- commands in general

    def _show_place(self):
        """Shows the present place, and what is displayed there and has changed."""
        self.print_stack_entry(self.stack[self.curindex])
        displaying = self.displaying.get(self.curframe)
        if not displaying:
            return
        for expression, (old, old_text) in displaying.items():
            new = self._getval_except(expression)
            try:
                text = repr(new)
            except Exception as error:
                text = f"** repr raised {self._format_exc(error)} **"
            if new is old and text == old_text:
                continue
            self.message(f"display {expression}: {text}  [old: {old_text}]")
            displaying[expression] = new, text

    def precmd(self, line):
        """Puts in what aliases and convenience variables stand for; `;;` separates commands."""
        if not line.strip() or line == SHOW_PLACE:
            return line
        args = line.split()
        while args[0] in self.aliases:
            line = self._expand_alias(args)
            if line is None:
                return "!"
            args = line.split()
        if args[0] != "alias":
            marker = line.find(";;")
            if marker >= 0:
                self.cmdqueue.insert(0, line[marker + 2:].lstrip())
                line = line[:marker].rstrip()
        return re.sub(r"(?<![\w'\"$])\$([a-zA-Z_]\w*)",
                      r'__pdb_convenience_variables["\1"]', line)

    def _expand_alias(self, args):
        """The command an alias stands for, with these arguments; None after an error message."""
        text = self.aliases[args[0]]
        for number in range(1, 10):
            if f"%{number}" in text:
                if number >= len(args):
                    self.error(f"Not enough arguments for alias '{args[0]}'")
                    return None
                text = text.replace(f"%{number}", args[number])
            elif "%*" not in text:
                if number < len(args):
                    self.error(f"Too many arguments for alias '{args[0]}'")
                    return None
                break
        return text.replace("%*", " ".join(args[1:]))

    def onecmd(self, line):
        if line == SHOW_PLACE:
            return self._show_place()
        if self.commands_defining:
            return self.handle_command_def(line)
        return cmd.Cmd.onecmd(self, line)

    def parseline(self, line):
        # `!` marks a statement even where it looks like a command.
        if line.lstrip()[:1] == "!":
            return None, None, line.strip()
        command, arg, line = cmd.Cmd.parseline(self, line)
        if command and arg and not line[len(command)].isspace():
            # An expression that begins with a name like that of a command.
            return "", arg, line
        return command, arg, line

    def default(self, line):
        """Anything else is a statement, run in the frame."""
        if line[:1] == "!":
            line = line[1:].strip()
        if not line:
            return
        try:
            code = self._compile_statement(line)
            saved = sys.stdout, sys.stdin, sys.displayhook
            try:
                sys.stdin, sys.stdout = self.stdin, self.stdout
                sys.displayhook = self.displayhook
                self._exec(code, self.curframe.f_globals, self.curframe_locals)
            finally:
                sys.stdout, sys.stdin, sys.displayhook = saved
        except Exception:
            self._error_exc()

    def _compile_statement(self, line):
        """The code of a statement, whose further lines are asked for."""
        import codeop

        code, text = codeop.compile_command(line + "\n", "<stdin>", "single"), line
        while code is None:
            if self.use_rawinput:
                try:
                    line = input("...   ")
                except EOFError:
                    line = "EOF"
            else:
                self.message("...   ", end="")
                self.stdout.flush()
                line = self.stdin.readline()
                line = line.rstrip("\r\n") if line else "EOF"
            if line == "EOF":
                return compile(text + "\n", "<stdin>", "single")
            text += "\n" + line
            code = codeop.compile_command(text, "<stdin>", "single")
        return code

    @staticmethod
    def _exec(code, globals, locals):
        """Runs code such that functions in it see the locals."""
        nested = any(isinstance(constant, type(code)) for constant in code.co_consts)
        if not nested or locals is globals:
            return exec(code, globals, locals)
        names = {**globals, **locals}
        before = dict(names)
        try:
            exec(code, names, locals)
        finally:
            # What `global` statements have bound belongs to the module.
            for name, value in names.items():
                if name not in before or before[name] is not value:
                    globals[name] = value

    def displayhook(self, obj):
        """As `sys.displayhook`, but `_` is left alone."""
        if obj is not None:
            self.message(repr(obj))

    def message(self, msg, end="\n"):
        print(msg, end=end, file=self.stdout)

    def error(self, msg):
        print("***", msg, file=self.stdout)

    @staticmethod
    def _format_exc(exc):
        import traceback

        return traceback.format_exception_only(exc)[-1].strip()

    def _error_exc(self):
        self.error(self._format_exc(sys.exception()))

    def set_convenience_variable(self, frame, name, value):
        """Makes a value known as `$name`."""
        frame.f_globals.setdefault("__pdb_convenience_variables", {})[name] = value

    def _getval(self, arg):
        """The value of an expression in the frame; an error is shown and raised again."""
        try:
            return eval(arg, self.curframe.f_globals, self.curframe_locals)
        except:
            self._error_exc()
            raise

    def _getval_except(self, arg, frame=None):
        """The same, with the error as a text in its place."""
        try:
            if frame is None:
                return eval(arg, self.curframe.f_globals, self.curframe_locals)
            return eval(arg, frame.f_globals, frame.f_locals)
        except Exception as error:
            return _Raised(f"** raised {self._format_exc(error)} **")

    def print_stack_entry(self, frame_lineno, prompt_prefix=line_prefix):
        frame, _ = frame_lineno
        prefix = "> " if frame is self.curframe else "  "
        self.message(prefix + self.format_stack_entry(frame_lineno, prompt_prefix))

    def print_stack_trace(self):
        try:
            for entry in self.stack:
                self.print_stack_entry(entry)
        except KeyboardInterrupt:
            pass

    # ---- help

    def do_help(self, arg):
        """h(elp) [command]

        Without a command: their names. With one: what it does.
        """
        if not arg:
            return cmd.Cmd.do_help(self, arg)
        topic = getattr(self, "help_" + arg, None)
        if topic is not None:
            return topic()
        command = getattr(self, "do_" + arg, None)
        if command is None:
            return self.error(f"No help for {arg!r}")
        if command.__doc__ is None:
            return self.error(f"No help for {arg!r}; __doc__ string missing")
        from inspect import cleandoc

        return self.message("\n".join("      " + line if line else ""
                                      for line in ("Usage: " + cleandoc(command.__doc__)).split("\n")))

    do_h = do_help

    def help_exec(self):
        """(!) statement

        Runs a statement in the frame. The exclamation mark is needed only if the statement begins
        with the name of a command. To assign to a global, begin with `global`.
        """
        self.message((self.help_exec.__doc__ or "").strip())

    def help_pdb(self):
        help()


class _Raised(str):
    """The text that is shown in place of a value."""

    def __repr__(self):
        return str(self)


# ---- the ways in

def run(statement, globals=None, locals=None):
    """Debugs statements, from the first one on."""
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    """Debugs an expression; its value."""
    return Pdb().runeval(expression, globals, locals)


def runctx(statement, globals, locals):
    """The same as `run`."""
    run(statement, globals, locals)


def runcall(*args, **kwds):
    """Debugs a call of the first argument with the others; its value."""
    return Pdb().runcall(*args, **kwds)


def set_trace(*, header=None):
    """Stops here."""
    pdb = Pdb()
    if header is not None:
        pdb.message(header)
    pdb.set_trace(sys._getframe().f_back)


def post_mortem(t=None):
    """Looks at an exception or a traceback: the one being handled, if none is given."""
    if t is None:
        t = sys.exception()
        if t is not None and t.__traceback__ is None:
            t = None
    if t is None or (isinstance(t, BaseException) and t.__traceback__ is None):
        raise ValueError("A valid traceback must be passed if no exception is being handled")
    _post_mortem(t, Pdb())


def _post_mortem(t, pdb_instance):
    pdb_instance.reset()
    pdb_instance.interaction(None, t)


def pm():
    """Looks at the last exception that nobody caught."""
    if hasattr(sys, "last_exc"):
        post_mortem(sys.last_exc)
    else:
        post_mortem(sys.last_traceback)


def help():
    """Shows how to use the debugger."""
    print(__doc__)


def main():
    """`python -m pdb`."""
    from _pdb_targets import main

    main()


if __name__ == "__main__":
    import pdb

    pdb.main()
