# Types entered in the tables of `copy` are copied as they say.
import copy


class Node:
    def __init__(self, items):
        self.items = items


copy._copy_dispatch[Node] = lambda node: 'a shallow copy'
copy._deepcopy_dispatch[Node] = lambda node, memo: Node(copy.deepcopy(node.items, memo))

node = Node([[1]])
print(copy.copy(node))
twin = copy.deepcopy(node)
print(twin.items == node.items, twin.items is node.items, twin.items[0] is node.items[0])
