"""An interpreter inside a program, which reads from whoever uses it (library reference: code)."""

import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact", "compile_command"]


class InteractiveInterpreter:
    """Runs input in a namespace, and shows what goes wrong; knows nothing of lines."""

    def __init__(self, locals=None):
        if locals is None:
            locals = {"__name__": "__console__", "__doc__": None}
        self.locals = locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Runs input if it is whole, and returns whether more of it is needed."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Runs code; every exception but SystemExit is shown."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Shows a syntax error, with the name of the input in the place of that of the file."""
        error = sys.exception()
        if filename and isinstance(error, SyntaxError):
            error.filename = filename
        self._showtraceback(type(error), error, None, kwargs.pop("source", ""))

    def showtraceback(self):
        """Shows an exception without the frame that ran the input."""
        error = sys.exception()
        self._showtraceback(type(error), error, error.__traceback__.tb_next, "")

    def _showtraceback(self, typ, value, tb, source):
        sys.last_type = typ
        sys.last_traceback = tb
        value = value.with_traceback(tb)
        lines = source.splitlines()
        if (typ is SyntaxError and not value.text and value.lineno is not None
                and 0 < value.lineno <= len(lines)):
            value.text = lines[value.lineno - 1]
        sys.last_exc = sys.last_value = value
        if sys.excepthook is sys.__excepthook__:
            self._excepthook(typ, value, tb)
            return
        # Who has set a hook wants to see it used.
        try:
            sys.excepthook(typ, value, tb)
        except SystemExit:
            raise
        except BaseException as error:
            error.__context__ = None
            error = error.with_traceback(error.__traceback__.tb_next)
            print("Error in sys.excepthook:", file=sys.stderr)
            sys.__excepthook__(type(error), error, error.__traceback__)
            print(file=sys.stderr)
            print("Original exception was:", file=sys.stderr)
            sys.__excepthook__(typ, value, tb)

    def _excepthook(self, typ, value, tb):
        self.write("".join(traceback.format_exception(typ, value, tb)))

    def write(self, data):
        """Where everything that is shown goes; a subclass may have it elsewhere."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Runs input line by line, as Python's own prompt does."""

    def __init__(self, locals=None, filename="<console>", *, local_exit=False):
        """With local_exit, exit() ends the console, not the program."""
        InteractiveInterpreter.__init__(self, locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forgets the lines that wait for more."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Asks for lines and runs them until there are no more."""
        for name, prompt in (("ps1", ">>> "), ("ps2", "... ")):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
        if banner is None:
            self.write(f"Python {sys.version} on {sys.platform}\n"
                       'Type "help", "copyright", "credits" or "license" for more information.\n'
                       f"({self.__class__.__name__})\n")
        elif banner:
            self.write(f"{banner!s}\n")
        quitters = {}  # those of the program
        if self.local_exit:
            for name in ("exit", "quit"):
                if hasattr(builtins, name):
                    quitters[name] = getattr(builtins, name)
                    setattr(builtins, name, Quitter(name))
        try:
            self._ask()
        finally:
            for name, quitter in quitters.items():
                setattr(builtins, name, quitter)
        if exitmsg is None:
            self.write(f"now exiting {self.__class__.__name__}...\n")
        elif exitmsg != "":
            self.write(f"{exitmsg}\n")

    def _ask(self):
        more = False
        while True:
            try:
                try:
                    line = self.raw_input(sys.ps2 if more else sys.ps1)
                except EOFError:
                    self.write("\n")
                    return
                more = self.push(line)
            except KeyboardInterrupt:
                self.write("\nKeyboardInterrupt\n")
                self.resetbuffer()
                more = False
            except SystemExit:
                if not self.local_exit:
                    raise
                self.write("\n")
                return

    def push(self, line, filename=None, _symbol="single"):
        """Adds a line, runs what is whole, and returns whether more is needed."""
        self.buffer.append(line)
        source = "\n".join(self.buffer)
        if filename is None:
            filename = self.filename
        more = self.runsource(source, filename, symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        """Asks for a line; a subclass may have it from elsewhere."""
        return input(prompt)


class Quitter:
    """What exit and quit are in a console: called, they end it."""

    def __init__(self, name):
        self.name = name
        self.eof = "Ctrl-Z plus Return" if sys.platform == "win32" else "Ctrl-D (i.e. EOF)"

    def __repr__(self):
        return f"Use {self.name} or {self.eof} to exit"

    def __call__(self, code=None):
        raise SystemExit


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Runs a console in a namespace until there is no more input."""
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    else:
        try:
            import readline
        except ImportError:
            pass
    console.interact(banner, exitmsg)


if __name__ == "__main__":
    import argparse

    _parser = argparse.ArgumentParser()
    _parser.add_argument("-q", action="store_true", help="print no banner")
    interact("" if _parser.parse_args().q or sys.flags.quiet else None)
