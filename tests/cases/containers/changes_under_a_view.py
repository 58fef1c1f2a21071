"""What an export forbids; the order of checks of memory views; items and sets."""

data = bytearray(b"hognose")
view = memoryview(data)


def delete(part):
    del data[part]


def assign(part):
    data[part] = b""


for change in [delete, assign]:
    for part in [slice(5, 2, 2), slice(-2**70, -2**63, -1), slice(3, 3), slice(None, None, 2)]:
        try:
            print(change(part), bytes(data))
        except BufferError as error:
            print(error)
for attempt in [
        lambda: view.tobytes("\0a"), lambda: view.tobytes("\ud800"), lambda: view.tobytes("x"),
        lambda: view[::2].cast("ﬁ"), lambda: view.cast("ﬁ"),
        lambda: {1: bytearray(b"a"), 2: 3}.items() & {2, 3}, lambda: {1: []}.items() & {2: 3}.items(),
        lambda: {1: []}.keys() & {1, 2}, lambda: str(b"", "no such codec")]:
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
