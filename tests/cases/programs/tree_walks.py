tree = ("root", [("a", [("a1", []), ("a2", [("deep", [])])]), ("b", []), ("c", [("c1", [])])])


def depth_first(node, level=0):
    name, children = node
    yield level, name
    for child in children:
        yield from depth_first(child, level + 1)


def breadth_first(node):
    queue = [node]
    while queue:
        name, children = queue.pop(0)
        yield name
        queue.extend(children)


def draw(node, prefix=""):
    name, children = node
    lines = [name]
    for i, child in enumerate(children):
        last = i == len(children) - 1
        first, *rest = draw(child)
        lines.append(("└─" if last else "├─") + first)
        lines += [("  " if last else "│ ") + line for line in rest]
    return lines


for level, name in depth_first(tree):
    print("  " * level + name)
print(*breadth_first(tree))
print(*draw(tree), sep="\n")
print(max(level for level, _ in depth_first(tree)), {name: len(c) for name, c in [tree, *tree[1]]})
