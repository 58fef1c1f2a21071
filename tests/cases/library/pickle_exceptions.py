"""Exceptions keep arguments, attributes and notes; nothing of pickle shows in a traceback."""
import pickle

e = ValueError("a", 1)
e.extra = "x"
e.add_note("note")
for error in (e, OSError(2, "gone", "file"), UnicodeDecodeError("ascii", b"\xff", 0, 1, "bad"), KeyError("k"),
              ImportError("no", name="n", path="p"), StopIteration(3), SyntaxError("s", ("f", 1, 2, "t")),
              ExceptionGroup("g", [ValueError(1)]), AttributeError("m", name="n")):
    for protocol in range(6):
        copy = pickle.loads(pickle.dumps(error, protocol))
    print(repr(copy), copy.args, copy.__dict__)


class Refuses:
    def __reduce__(self):
        return 1 / 0


pickle.dumps([Refuses()])
