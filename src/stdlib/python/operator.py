"""The operators as functions."""

import _operator
from _operator import *

__all__ = sorted(name for name in vars(_operator) if not name.startswith("_"))

for _name in """
        lt le eq ne gt ge add sub mul matmul truediv floordiv mod pow lshift rshift and_
        or_ xor iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand
        ior ixor neg pos invert inv abs index not_ contains getitem delitem setitem
        concat iconcat call""".split():
    globals()[f"__{_name.rstrip('_')}__"] = globals()[_name]
del _name, _operator
