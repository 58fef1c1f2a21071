"""References to one object stay references to one object, cycles included."""
import pickle

shared = ["x"]
ring = []
ring.append((ring, shared, shared))


class Node:
    pass


node = Node()
node.self = node
node.members = {node}
for protocol in range(6):
    (same, a, b), = loaded = pickle.loads(pickle.dumps(ring, protocol))
    print(same is loaded, a is b, pickle.dumps(ring, protocol))
    copy = pickle.loads(pickle.dumps(node, protocol))
    print(copy.self is copy, copy in copy.members)
