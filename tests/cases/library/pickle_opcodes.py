"""What a value is written as, at every protocol."""
import pickle

values = [None, True, 0, 255, 256, -1, 2**31, -2**80, 1.5, "a\n\u20ac", b"b\xff", (), (1,),
          (1, 2, 3, 4), [], [1], [1, 2], {}, {"a": 1}, {1: 2, 3: 4}, {7}, frozenset([7]),
          bytearray(b"x"), 1j, slice(1, 2), range(3), ..., NotImplemented, len, int]
for value in values:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        data = pickle.dumps(value, protocol)
        assert pickle.loads(data) == value
        print(protocol, data)
