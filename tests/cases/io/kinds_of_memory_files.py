# Files in memory are virtual instances of the abstract classes.
import io

for file in io.StringIO(), io.BytesIO():
    print([kind.__name__ for kind in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase)
           if isinstance(file, kind)])
print(type(io.IOBase).__name__)
