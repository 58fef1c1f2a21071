# Which input is whole, which needs more lines, and which is wrong however it goes on.
from codeop import CommandCompiler, compile_command

for source in ["x = 1", "", "# comment", "if x:", "if x:\n  y", "if x:\n  y\n", "if x: y", "f(", "'''text", "'a\\", "@decorator", "try:\n  x\n",
               "class A:\n  def f(self):\n    pass\n", "[1,\n2", "(a b", "x +", "a b", "'text", "  x", ")", "return", "lambda x:", "a\nb", "def f(x"]:
    for symbol in "single", "exec", "eval":
        try:
            code = compile_command(source, symbol=symbol)
            print(repr(source), symbol, code and "whole")
        except SyntaxError as error:
            print(repr(source), symbol, type(error).__name__)

compiler = CommandCompiler()
exec(compiler("from __future__ import annotations"))
try:
    compile("if x:", "<f>", "single", 0x4200)
except SyntaxError as error:
    print(error.msg, type(error).__mro__)
