# Equal numbers have equal hashes, whatever their type.
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j))
print(hash(0), hash(-1), hash(2), hash(2**61 - 1), hash(2**61), hash(-2**70))
print(hash(0.5), hash(-0.0), hash(float("inf")), hash(1e20) == hash(10**20))
