"""The same walk twice: a class with `__iter__` and `__next__`, and a generator.

Both visit a binary tree in order. The class needs a stack of its own and has to
remember what it was doing; in the generator the paused frames are the stack.
"""


class Node:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right


def insert(node, key):
    if node is None:
        return Node(key)
    if key < node.key:
        node.left = insert(node.left, key)
    elif key > node.key:
        node.right = insert(node.right, key)
    return node


class InOrder:
    """An iterator by hand: descend to the left, hand out, turn to the right."""

    def __init__(self, root):
        self.stack = []
        self.descend(root)

    def descend(self, node):
        while node is not None:
            self.stack.append(node)
            node = node.left

    def __iter__(self):
        return self

    def __next__(self):
        if not self.stack:
            raise StopIteration
        node = self.stack.pop()
        self.descend(node.right)
        return node.key


def in_order(node):
    """The generator says what an in-order walk is, and nothing else."""
    if node is not None:
        yield from in_order(node.left)
        yield node.key
        yield from in_order(node.right)


class Tree:
    """`__iter__` may itself be a generator: the usual way to make a container iterable."""

    def __init__(self, keys=()):
        self.root = None
        for key in keys:
            self.add(key)

    def add(self, key):
        self.root = insert(self.root, key)

    def __iter__(self):
        yield from in_order(self.root)

    def __reversed__(self):
        def walk(node):
            if node is not None:
                yield from walk(node.right)
                yield node.key
                yield from walk(node.left)

        return walk(self.root)

    def __contains__(self, key):
        node = self.root
        while node is not None and node.key != key:
            node = node.left if key < node.key else node.right
        return node is not None

    def __len__(self):
        return sum(1 for _ in self)


def draw(node, indent=0):
    """The tree lying on its side, as a generator of lines."""
    if node is not None:
        yield from draw(node.right, indent + 4)
        yield " " * indent + str(node.key)
        yield from draw(node.left, indent + 4)


def main():
    tree = Tree([50, 30, 70, 20, 40, 60, 80, 35, 65])
    print(*draw(tree.root), sep="\n")

    print("class:    ", list(InOrder(tree.root)))
    print("generator:", list(in_order(tree.root)))
    print("reversed: ", list(reversed(tree)))
    print("length:   ", len(tree), " holds 40:", 40 in tree, " holds 45:", 45 in tree)

    # Both obey the same protocol, so everything that iterates takes either.
    smallest, second, *_, largest = InOrder(tree.root)
    print("unpacked: ", smallest, second, largest)
    print("pairs:    ", list(zip(InOrder(tree.root), "abc")))
    print("sum, max: ", sum(in_order(tree.root)), max(InOrder(tree.root)))

    # An iterator is used up; a container starts afresh each time.
    walk = InOrder(tree.root)
    print("first use:", len(list(walk)), " second use:", len(list(walk)))
    print("container:", len(list(tree)), " and again: ", len(list(tree)))

    words = Tree("the quick brown fox jumps over the lazy dog".split())
    print(" ".join(words))


if __name__ == "__main__":
    main()
