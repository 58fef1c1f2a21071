# `__builtins__` is the module in the main program and its namespace in other modules.
import builtins
import _namespace

print(__builtins__ is builtins, _namespace.__builtins__ is vars(builtins))
