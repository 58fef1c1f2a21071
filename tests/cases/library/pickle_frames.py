"""Opcodes come in frames of 64 KiB; large strings stand between them."""
import io
import pickle

for obj in (["%05d" % i * 200 for i in range(150)], [b"x" * 70000, "y" * 70000, "z"],
            list(range(1001)), dict.fromkeys(range(1000)), set(range(1001))):
    data = pickle.dumps(obj)
    print(len(data), data[:24], sum(b * (i % 251) for i, b in enumerate(data)))
    print(pickle.load(io.BytesIO(data)) == obj, pickle.loads(pickle.dumps(obj, 2)) == obj)


class Chunks:
    def __init__(self):
        self.sizes = []

    def write(self, data):
        self.sizes.append(len(data))


chunks = Chunks()
pickle.dump(["%05d" % i * 200 for i in range(150)], chunks)
print(chunks.sizes)
