import io


class Raw(io.RawIOBase):
    def __init__(self, data=b""):
        self.inner = io.BytesIO(data)

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        return self.inner.readinto(buffer)

    def write(self, data):
        return self.inner.write(data)


source, sink = Raw(b"line one\nline two\n"), Raw()
pair = io.BufferedRWPair(source, sink)
print(pair.readline(), pair.peek()[:4], pair.read(4), pair.read())
pair.write(b"abc")
print(sink.inner.getvalue())
pair.flush()
print(sink.inner.getvalue(), pair.readable(), pair.writable(), pair.closed)
pair.close()
print(pair.closed, source.closed, sink.closed)
