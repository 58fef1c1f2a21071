# pdb takes commands at a breakpoint.
import io
import pdb
import re


def inner(x):
    y = x * 2
    return y


def outer(a):
    b = inner(a)
    for i in range(2):
        b += i
    return b


commands = """break inner
continue
args
p x, x + 1
next
p nosuch
up
p a
down
return
retval
step
until
list 12, 18
jump 17
display b
next
!b = 50
whatis inner
clear 1
continue
"""
out = io.StringIO()
debugger = pdb.Pdb(stdin=io.StringIO(commands), stdout=out, readrc=False)
print(debugger.runcall(outer, 3))
print(re.sub(r"(?m)\S*debugger\.py", "debugger.py", out.getvalue()))
