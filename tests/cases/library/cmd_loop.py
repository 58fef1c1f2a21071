# A command loop: dispatch, empty and unknown lines, help, columns, hooks and parsing of lines.
import cmd
import io
import sys


class Shell(cmd.Cmd):
    prompt = "> "
    intro = "Hello."

    def do_add(self, arg):
        """add NUMBERS

        Adds numbers."""
        print(sum(map(int, arg.split())), file=self.stdout)

    def do_shell(self, arg):
        print("shell", repr(arg), file=self.stdout)

    def do_EOF(self, arg):
        return True

    def help_topic(self):
        print("About a topic.", file=self.stdout)

    def precmd(self, line):
        print(repr(line), file=self.stdout)
        return line

    def postloop(self):
        print("bye", file=self.stdout)


shell = Shell(stdin=io.StringIO("add 1 2\n\n? add\n!ls -l\nhelp\nhelp topic\nhelp shell\nhelp none\nnope x\n  \nadd4 5\n/x\n"), stdout=sys.stdout)
shell.use_rawinput = False
shell.cmdqueue.append("add 40 2")
shell.cmdloop()
for line in ["", "  add  1 ", "?x", "!x", "a-b", "é", "EOF"]:
    print(shell.parseline(line), cmd.Cmd().parseline(line))
shell.columnize([f"item{i * i}" for i in range(20)], 40)
shell.columnize([], 40)
shell.columnize(["x" * 50, "y"], 40)
print(shell.completenames("s"), sorted(shell.complete_help("")), shell.completedefault("x"), shell.lastcmd)
try:
    shell.columnize([1, "a", 2])
except TypeError as error:
    print(error)
