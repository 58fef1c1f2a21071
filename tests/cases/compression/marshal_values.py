# Values in CPython's internal format.
import io
import marshal

values = [5, -2**70, 1.5, 2j, True, None, ..., "text", "é\ud800", b"bytes", (1, (2,)), [3, [4]],
          {"k": [1]}, {1}, frozenset(), StopIteration]
print(marshal.loads(marshal.dumps(values)))
for value in (7, 2**40, "abc", (), None):
    print(marshal.dumps(value, 4), marshal.dumps(value, 2))
loop = []
loop.append(loop)
print(marshal.loads(marshal.dumps(loop)))
print(marshal.load(io.BytesIO(marshal.dumps({"a": (1, 2)}) + b"rest")))
for bad in b"", b"?", b"i\0", b"(\xff\xff\xff\xff", b"r\1\0\0\0", b"l\1\0\0\0\xff\xff", b"[\1\0\0\x000":
    try:
        marshal.loads(bad)
    except (EOFError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
for value in object(), [int], loop:
    try:
        marshal.dumps(value, 2)
    except ValueError as e:
        print(e)
