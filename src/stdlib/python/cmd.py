"""A frame for interpreters of commands, one a line (library reference: cmd).

A line is a word and the rest; the word names the method `do_<word>`, whose docstring is its help.
"""

import string
import sys

__all__ = ["Cmd"]

PROMPT = "(Cmd) "
IDENTCHARS = string.ascii_letters + string.digits + "_"


class Cmd:
    """Reads commands and runs the methods they name."""

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
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        """Reads and runs commands until one of them says stop."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + "\n")
        stop = None
        while not stop:
            line = self.cmdqueue.pop(0) if self.cmdqueue else self._read()
            line = self.precmd(line)
            stop = self.onecmd(line)
            stop = self.postcmd(stop, line)
        self.postloop()

    def _read(self):
        """The next line; `EOF` at the end of the input."""
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
        """The line that is run in place of the one read."""
        return line

    def postcmd(self, stop, line):
        """Whether to stop, after a command that wants to or not."""
        return stop

    def preloop(self):
        """Before the first command."""

    def postloop(self):
        """After the last one."""

    def parseline(self, line):
        """(command, argument, line) of a line; the command is None where there is none."""
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
        """Runs one line; true if the loop is to end."""
        cmd, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if cmd is None:
            return self.default(line)
        self.lastcmd = "" if line == "EOF" else line
        if not cmd:
            return self.default(line)
        method = getattr(self, "do_" + cmd, None)
        return self.default(line) if method is None else method(arg)

    def emptyline(self):
        """An empty line repeats the command before."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)
        return None

    def default(self, line):
        """A line that is no command."""
        self.stdout.write(f"*** Unknown syntax: {line}\n")

    # ---- completion

    def completedefault(self, *ignored):
        """Completions of arguments of commands that have no method for it."""
        return []

    def completenames(self, text, *ignored):
        """The commands that begin with the text."""
        return [name[3:] for name in self.get_names() if name.startswith("do_" + text)]

    def complete(self, text, state):
        """The completion of that number, for a line editor."""
        if state == 0:
            import readline

            whole = readline.get_line_buffer()
            line = whole.lstrip()
            cut = len(whole) - len(line)
            begin, end = readline.get_begidx() - cut, readline.get_endidx() - cut
            complete = self.completenames
            if begin > 0:
                cmd = self.parseline(line)[0]
                complete = getattr(self, "complete_" + cmd, self.completedefault) \
                    if cmd else self.completedefault
            self.completion_matches = complete(text, line, begin, end)
        try:
            return self.completion_matches[state]
        except IndexError:
            return None

    def get_names(self):
        """The names among which commands are looked for."""
        return dir(self.__class__)

    def complete_help(self, *args):
        commands = set(self.completenames(*args))
        topics = {name[5:] for name in self.get_names() if name.startswith("help_" + args[0])}
        return list(commands | topics)

    # ---- help

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            return self._help_on(arg)
        names = sorted(set(self.get_names()))
        topics = {name[5:] for name in names if name.startswith("help_")}
        documented, others = [], []
        for name in names:
            if not name.startswith("do_"):
                continue
            command = name[3:]
            if command in topics:
                documented.append(command)
                topics.discard(command)
            elif getattr(self, name).__doc__:
                documented.append(command)
            else:
                others.append(command)
        self.stdout.write(f"{self.doc_leader}\n")
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, others, 15, 80)

    def _help_on(self, arg):
        topic = getattr(self, "help_" + arg, None)
        if topic is not None:
            return topic()
        from inspect import cleandoc

        doc = getattr(getattr(self, "do_" + arg, None), "__doc__", None)
        text = cleandoc(doc) if doc else self.nohelp % (arg,)
        self.stdout.write(f"{text}\n")

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """A headed table of names."""
        if cmds:
            self.stdout.write(f"{header}\n")
            if self.ruler:
                self.stdout.write(f"{self.ruler * len(header)}\n")
            self.columnize(cmds, maxcol - 1)
            self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        """Writes strings in as few rows as fit the width, column by column."""
        if not list:
            self.stdout.write("<empty>\n")
            return
        wrong = [i for i, item in enumerate(list) if not isinstance(item, str)]
        if wrong:
            raise TypeError("list[i] not a string for i in " + ", ".join(map(str, wrong)))
        count = len(list)
        for rows in range(1, count + 1):
            columns = [list[start:start + rows] for start in range(0, count, rows)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth:
                break
        else:
            columns, widths, rows = [list], [0], count
        for row in range(rows):
            cells = [column[row] for column in columns if row < len(column)]
            line = "  ".join(cell.ljust(width) for cell, width in zip(cells, widths))
            self.stdout.write((line.rstrip() if count == 1 else line) + "\n")
