"""What classes and modules show that were made where there is no __name__."""

import sys
import types

print(sys, types.ModuleType("made"))
for space in [{}, {"__name__": "given"}]:
    exec("class A: pass\ndef f():\n    class B: pass\n    return B", space)
    made = space["f"]()
    print(space["A"], made, repr(made()).partition(" at ")[0])
