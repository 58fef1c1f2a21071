# breakpoint() calls what PYTHONBREAKPOINT names.
import os
import sys

os.environ["PYTHONBREAKPOINT"] = "0"
print(breakpoint())
os.environ["PYTHONBREAKPOINT"] = "builtins.print"
breakpoint(1, 2, sep="-")
os.environ["PYTHONBREAKPOINT"] = "int"
print(breakpoint("7"))
import warnings

for name in ".", "no.such", "sys.nosuch":
    os.environ["PYTHONBREAKPOINT"] = name
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(breakpoint(), [str(w.message) for w in caught])
