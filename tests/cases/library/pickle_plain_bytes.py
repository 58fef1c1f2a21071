# The bytes of pickles of plain data: opcodes, memo, batches and frames.
import hashlib
import pickle

shared = ["twice"]
values = [
    None, True, False, 0, 255, 256, 65535, 65536, -1, 2**31 - 1, 2**31, -2**31 - 1, 2**70, -2**70,
    1.5, -0.0, float("inf"), "", "a", "é\ud800", "x" * 300, b"", b"y" * 300, (), (1,), (1, 2, 3),
    (1, 2, 3, 4), [], [1], [1, 2], {}, {1: 2}, {"a": [1], "b": ("a", None)}, set(), {1}, frozenset(),
    frozenset([1]), [shared, shared, (shared,)], [[[]]], [("k", "k")] * 3,
]
for protocol in 4, 5, -1:
    for value in values:
        data = pickle.dumps(value, protocol)
        print(data.hex() if len(data) < 60 else hashlib.sha256(data).hexdigest())
        assert pickle.loads(data) == value and type(pickle.loads(data)) is type(value)
many = [list(range(2500)), {i: str(i) for i in range(1001)}, ["z" * 5000 + str(i) for i in range(40)],
        set(range(1001)), set(range(2000)), dict.fromkeys(range(3000)), list(range(1000)), ["w" * 70000, 1], [str(i) for i in range(20000)]]
for value in many:
    data = pickle.dumps(value)
    print(len(data), hashlib.sha256(data).hexdigest())
    assert pickle.loads(data) == value
ring = []
ring.append((ring, {"ring": ring}))
data = pickle.dumps(ring)
print(data.hex())
again = pickle.loads(data)
print(again[0][0] is again, again[0][1]["ring"] is again)
