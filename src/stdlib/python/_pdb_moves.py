"""Commands of the debugger that go on, and those that choose a frame (library reference: pdb)."""

import sys


class Restart(Exception):
    """The program that is debugged is to be run from its beginning."""

    __module__ = "pdb"


class MoveCommands:
    """`step`, `next`, `continue` and so on; `up` and `down`. A true result leaves the loop."""

    def _no_argument(self, arg):
        """Is there none? Otherwise says how the running command is used."""
        if not arg:
            return True
        self._print_invalid_arg(arg)
        return False

    def _print_invalid_arg(self, arg):
        import inspect

        self.error(f"Invalid argument: {arg}")
        method = inspect.currentframe().f_back.f_code.co_name
        if method == "_no_argument":
            method = inspect.currentframe().f_back.f_back.f_code.co_name
        usage = inspect.cleandoc(getattr(self, method).__doc__ or method).partition("\n\n")[0]
        first, *more = usage.splitlines()
        indent = " " * len(self.prompt)
        self.message(f"{indent}Usage: {first}")
        for line in more:
            self.message(f"{indent}       {line}")

    # ---- going on

    def do_step(self, arg):
        """s(tep)

        Goes on to the next place where the program can stop, into functions that are called.
        """
        if not self._no_argument(arg):
            return None
        self.set_step()
        return 1

    do_s = do_step

    def do_next(self, arg):
        """n(ext)

        Goes on to the next line of this function, or to its return.
        """
        if not self._no_argument(arg):
            return None
        self.set_next(self.curframe)
        return 1

    do_n = do_next

    def do_until(self, arg):
        """unt(il) [lineno]

        Goes on to a line after this one, or after the given one.
        """
        lineno = None
        if arg:
            try:
                lineno = int(arg)
            except ValueError:
                return self.error(f"Error in argument: {arg!r}")
            if lineno <= self.curframe.f_lineno:
                return self.error('"until" line number is smaller than current line number')
        self.set_until(self.curframe, lineno)
        return 1

    do_unt = do_until

    def do_return(self, arg):
        """r(eturn)

        Goes on until this function returns.
        """
        if not self._no_argument(arg):
            return None
        self.set_return(self.curframe)
        return 1

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue))

        Goes on until a breakpoint.
        """
        if not self._no_argument(arg):
            return None
        self.take_interrupts()
        self.set_continue()
        return 1

    do_c = do_cont = do_continue

    def do_jump(self, arg):
        """j(ump) lineno

        Makes this line the next one to be run, in the innermost frame.
        """
        if self.curindex + 1 != len(self.stack):
            return self.error("You can only jump within the bottom frame")
        try:
            lineno = int(arg)
        except ValueError:
            return self.error("The 'jump' command requires a line number")
        try:
            self.curframe.f_lineno = lineno
            self.stack[self.curindex] = self.stack[self.curindex][0], lineno
            self.print_stack_entry(self.stack[self.curindex])
        except ValueError as error:
            self.error(f"Jump failed: {error}")
        return None

    do_j = do_jump

    def do_quit(self, arg):
        """q(uit) | exit

        Ends the program.
        """
        self._user_requested_quit = True
        self.set_quit()
        return 1

    do_q = do_exit = do_quit

    def do_EOF(self, arg):
        """EOF

        The end of the input is `quit`.
        """
        if not self._no_argument(arg):
            return None
        self.message("")
        self._user_requested_quit = True
        self.set_quit()
        return 1

    def do_run(self, arg):
        """run [args...]

        Runs the program from its beginning, with these arguments if any are given.
        """
        if arg:
            import shlex

            first = sys.argv[0:1]
            try:
                sys.argv = shlex.split(arg)
            except ValueError as error:
                return self.error(f"Cannot run {arg}: {error}")
            sys.argv[:0] = first
        raise Restart

    do_restart = do_run

    def do_debug(self, arg):
        """debug code

        Runs the statement under a debugger of its own.
        """
        sys.settrace(None)
        inner = type(self)(self.completekey, self.stdin, self.stdout)
        inner.prompt = f"({self.prompt.strip()}) "
        self.message("ENTERING RECURSIVE DEBUGGER")
        try:
            sys.call_tracing(inner.run, (arg, self.curframe.f_globals, self.curframe_locals))
        except Exception:
            self._error_exc()
        self.message("LEAVING RECURSIVE DEBUGGER")
        sys.settrace(self.trace_dispatch)
        self.lastcmd = inner.lastcmd
        return None

    # ---- choosing a frame

    def _select_frame(self, number):
        self._choose_frame(number)
        self.set_convenience_variable(self.curframe, "_frame", self.curframe)
        self.print_stack_entry(self.stack[self.curindex])

    def do_up(self, arg):
        """u(p) [count]

        Looks at the caller, or the frame that many levels up.
        """
        if self.curindex == 0:
            return self.error("Oldest frame")
        try:
            count = int(arg or 1)
        except ValueError:
            return self.error(f"Invalid frame count ({arg})")
        self._select_frame(0 if count < 0 else max(0, self.curindex - count))
        return None

    do_u = do_up

    def do_down(self, arg):
        """d(own) [count]

        Looks at the called frame, or the frame that many levels down.
        """
        last = len(self.stack) - 1
        if self.curindex == last:
            return self.error("Newest frame")
        try:
            count = int(arg or 1)
        except ValueError:
            return self.error(f"Invalid frame count ({arg})")
        self._select_frame(last if count < 0 else min(last, self.curindex + count))
        return None

    do_d = do_down

    def do_where(self, arg):
        """w(here)

        Shows the stack; an arrow marks the present frame.
        """
        if self._no_argument(arg):
            self.print_stack_trace()

    do_w = do_bt = do_where

    def do_exceptions(self, arg):
        """exceptions [number]

        Lists the chain of exceptions that led here, or chooses one of it to look at.
        """
        chain = self._chained_exceptions
        if not chain:
            self.message("Did not find chained exceptions. To move between exceptions, "
                         "pdb/post_mortem must be given an exception object rather than a "
                         "traceback.")
            return
        if not arg:
            for i, exc in enumerate(chain):
                mark = ">" if i == self._chained_exception_index else " "
                number = f"{mark} {i:>3}" if exc.__traceback__ is not None else f"{mark}  - "
                self.message(f"{number} {exc!r}")
            return
        try:
            number = int(arg)
        except ValueError:
            return self.error("Argument must be an integer")
        if not 0 <= number < len(chain):
            return self.error("No exception with that number")
        if chain[number].__traceback__ is None:
            return self.error("This exception does not have a traceback, cannot jump to it")
        self._chained_exception_index = number
        self.setup(None, chain[number].__traceback__)
        self.print_stack_entry(self.stack[self.curindex])
