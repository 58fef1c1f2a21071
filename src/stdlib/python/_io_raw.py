"""Raw streams (objects with readinto, write, seek) with the functions that `_io` has for files of
the host, so that buffers work over both."""


def read_some(raw, size):
    """What one read gives, at most so many bytes; none at the end."""
    buffer = bytearray(size)
    count = raw.readinto(buffer)
    if count is None:
        return b""
    if not 0 <= count <= size:
        raise OSError(f"raw readinto() returned invalid length {count} "
                      f"(should have been between 0 and {size})")
    return bytes(buffer[:count])


def read(raw, size):
    """All that is left; the size is for files of the host."""
    if hasattr(raw, "readall"):
        return raw.readall() or b""
    chunks = []
    while chunk := read_some(raw, 1 << 16):
        chunks.append(chunk)
    return b"".join(chunks)


def write(raw, data):
    view = memoryview(data)
    while view:
        count = raw.write(view)
        if count is None:
            raise BlockingIOError(11, "write could not complete without blocking", 0)
        if not 0 <= count <= len(view):
            raise OSError(f"raw write() returned invalid length {count} "
                          f"(should have been between 0 and {len(view)})")
        view = view[count:]


def seek(raw, offset, whence):
    return raw.seek(offset, whence)


def truncate(raw, size):
    raw.truncate(size)


def is_terminal(raw):
    return raw.isatty()


def close(raw):
    raw.close()
