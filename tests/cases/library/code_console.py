# A console that reads from a list: values, blocks, errors, exit, and the hook for exceptions.
import code
import sys

lines = iter(["x = 3", "x", "if x:", "    print('block')", "", "1 / 0", "def f(:", "(1,", "2)", "raise KeyError('k')", "exit()", "never"])


class Console(code.InteractiveConsole):
    def raw_input(self, prompt=""):
        try:
            line = next(lines)
        except StopIteration:
            raise EOFError
        print(prompt + line)
        return line

    def write(self, data):
        print("wrote", data, end="")


console = Console(filename="<here>", local_exit=True)
console.interact(banner="Welcome", exitmsg="Goodbye")
print(console.locals["x"], console.buffer, type(sys.last_exc).__name__)
sys.excepthook = lambda kind, value, traceback: print("hook", kind.__name__, value)
console.push("nothing")
console.runsource("1 +")
print(console.push("def g():"), console.push("  return 1"), console.push(""), console.buffer)
interpreter = code.InteractiveInterpreter({"y": 2})
print(interpreter.runsource("y"), interpreter.runsource("while y:"), interpreter.runsource("z = y * 2\nw = z\n", symbol="exec"), interpreter.locals["w"])
console = Console()
lines = iter([])
console.interact(banner="")
