"""A framework for programs that read commands line by line (library reference: cmd).

A command "foo" is a method do_foo, which gets the rest of the line and ends the loop by returning
something true. Its documentation is its docstring or what help_foo prints.
"""

import string
import sys

__all__ = ["Cmd"]

PROMPT = "(Cmd) "
IDENTCHARS = string.ascii_letters + string.digits + "_"

_TOPICS_WIDTH = 80


class Cmd:
    """The base class of such programs."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = "="
    lastcmd = ""
    intro = None
    doc_leader = ""
    doc_header = "Documented commands (type help <topic>):"
    misc_header = "Miscellaneous help topics:"
    undoc_header = "Undocumented commands:"
    nohelp = "*** No help on %s"
    use_rawinput = 1

    def __init__(self, completekey="tab", stdin=None, stdout=None):
        """The streams are those of the process unless given; completekey is readline's name of the
        key that completes."""
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    # The loop.

    def cmdloop(self, intro=None):
        """Reads and runs commands until one says that it was the last."""
        self.preloop()
        readline = self._start_completion()
        try:
            if intro is not None:
                self.intro = intro
            if self.intro:
                self.stdout.write(str(self.intro) + "\n")
            stop = None
            while not stop:
                line = self.cmdqueue.pop(0) if self.cmdqueue else self._next_line()
                line = self.precmd(line)
                stop = self.onecmd(line)
                stop = self.postcmd(stop, line)
            self.postloop()
        finally:
            if readline is not None:
                readline.set_completer(self.old_completer)

    def _start_completion(self):
        """The module that completes, if there is one and it is wanted."""
        if not (self.use_rawinput and self.completekey):
            return None
        try:
            import readline
        except ImportError:
            return None
        self.old_completer = readline.get_completer()
        readline.set_completer(self.complete)
        if readline.backend == "editline":
            key = "^I" if self.completekey == "tab" else self.completekey
            readline.parse_and_bind(f"bind {key} rl_complete")
        else:
            readline.parse_and_bind(f"{self.completekey}: complete")
        return readline

    def _next_line(self):
        """A line of input, or "EOF"."""
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return "EOF"
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip("\r\n") if line else "EOF"

    def precmd(self, line):
        """Called with a line before it is run; returns what is run."""
        return line

    def postcmd(self, stop, line):
        """Called after a line was run; returns whether it was the last."""
        return stop

    def preloop(self):
        """Called before the first line."""

    def postloop(self):
        """Called after the last line."""

    # One line.

    def parseline(self, line):
        """The command, its argument, and the line with "?" and "!" written out.

        The command is None if the line is empty or cannot be a command."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == "?":
            line = "help " + line[1:]
        elif line[0] == "!":
            if not hasattr(self, "do_shell"):
                return None, None, line
            line = "shell " + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        """Runs a line, and returns whether it was the last."""
        cmd, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if cmd is None:
            return self.default(line)
        self.lastcmd = "" if line == "EOF" else line
        func = getattr(self, "do_" + cmd, None) if cmd else None
        if func is None:
            return self.default(line)
        return func(arg)

    def emptyline(self):
        """Called for an empty line; repeats the last command."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        """Called for a line that is no command."""
        self.stdout.write(f"*** Unknown syntax: {line}\n")

    # Completion.

    def completedefault(self, *ignored):
        """The completions of an argument whose command has no complete_ method."""
        return []

    def completenames(self, text, *ignored):
        """The commands that start with a text."""
        start = "do_" + text
        return [name[3:] for name in self.get_names() if name.startswith(start)]

    def complete(self, text, state):
        """The completion of that number, as readline asks for it; None if there are no more."""
        if state == 0:
            import readline
            whole = readline.get_line_buffer()
            line = whole.lstrip()
            stripped = len(whole) - len(line)
            begin = readline.get_begidx() - stripped
            end = readline.get_endidx() - stripped
            complete = self.completenames
            if begin > 0:
                cmd, _, _ = self.parseline(line)
                complete = self.completedefault
                if cmd:
                    complete = getattr(self, "complete_" + cmd, complete)
            self.completion_matches = complete(text, line, begin, end)
        try:
            return self.completion_matches[state]
        except IndexError:
            return None

    def get_names(self):
        """The names of the class, those of its base classes included."""
        return dir(self.__class__)

    def complete_help(self, *args):
        """The completions of the argument of "help"."""
        start = "help_" + args[0]
        topics = {name[5:] for name in self.get_names() if name.startswith(start)}
        return list(topics.union(self.completenames(*args)))

    # Help.

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            self._help_on(arg)
            return
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith("help_")}
        documented, undocumented = [], []
        for name in sorted(set(names)):
            if not name.startswith("do_"):
                continue
            cmd = name[3:]
            if cmd in topics:
                topics.remove(cmd)
                documented.append(cmd)
            elif getattr(self, name).__doc__:
                documented.append(cmd)
            else:
                undocumented.append(cmd)
        self.stdout.write(f"{self.doc_leader}\n")
        self.print_topics(self.doc_header, documented, 15, _TOPICS_WIDTH)
        self.print_topics(self.misc_header, sorted(topics), 15, _TOPICS_WIDTH)
        self.print_topics(self.undoc_header, undocumented, 15, _TOPICS_WIDTH)

    def _help_on(self, topic):
        help = getattr(self, "help_" + topic, None)
        if help is not None:
            help()
            return
        command = getattr(self, "do_" + topic, None)
        text = None if command is None else command.__doc__
        if text:
            from inspect import cleandoc
            text = cleandoc(text)
        self.stdout.write(f"{text or self.nohelp % (topic,)}\n")

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """Writes topics in columns under a header, if there are any."""
        if not cmds:
            return
        self.stdout.write(f"{header}\n")
        if self.ruler:
            self.stdout.write(f"{self.ruler * len(header)}\n")
        self.columnize(cmds, maxcol - 1)
        self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        """Writes texts in columns, as many as fit, read from top to bottom."""
        if not list:
            self.stdout.write("<empty>\n")
            return
        strange = [str(i) for i, item in enumerate(list) if not isinstance(item, str)]
        if strange:
            raise TypeError(f"list[i] not a string for i in {', '.join(strange)}")
        for count in range(1, len(list) + 1):
            columns = [list[start:start + count] for start in range(0, len(list), count)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth:
                break
        else:
            widths = [0]  # one column, however wide
        for row in range(count):
            texts = [column[row] if row < len(column) else "" for column in columns]
            while texts and not texts[-1]:
                texts.pop()
            line = "  ".join([text.ljust(width) for text, width in zip(texts, widths)])
            self.stdout.write(f"{line}\n")
