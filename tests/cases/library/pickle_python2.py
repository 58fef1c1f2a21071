"""Names and strings of Python 2, in both directions."""
import pickle
from collections import UserDict
from functools import reduce

for obj in (range(3), str, int, reduce, OSError, FileNotFoundError, UserDict, zip):
    print(pickle.dumps(obj, 2), pickle.dumps(obj, 2, fix_imports=False))
print(pickle.loads(b"c__builtin__\nunicode\n."), pickle.loads(b"cexceptions\nStandardError\n."))
print(pickle.loads(b"U\x02\xc3\xa9.", encoding="latin-1"), pickle.loads(b"S'a\\n\\x41'\n.", encoding="bytes"))
try:
    pickle.loads(b"U\x01\xe9.")
except UnicodeDecodeError as e:
    print(e)
