import os
import tempfile

with tempfile.NamedTemporaryFile("w+", suffix=".txt") as file:
    print(file.write("hello"), file.flush(), os.path.exists(file.name), file.name.endswith(".txt"))
    print(file.seek(0), file.read())
print(os.path.exists(file.name), file.closed)
with tempfile.TemporaryFile() as file:
    file.write(b"data")
    file.seek(0)
    print(file.read())
with tempfile.SpooledTemporaryFile(max_size=4) as file:
    file.write(b"abc")
    print(file._rolled, file.write(b"def"), file._rolled, file.seek(0), file.read())
place = tempfile.mkdtemp(prefix="spam")
print(os.path.basename(place).startswith("spam"), os.stat(place).st_mode & 0o777 == 0o700)
os.rmdir(place)
