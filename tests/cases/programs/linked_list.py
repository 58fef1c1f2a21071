class LinkedList:
    class Node:
        __slots__ = "value", "next"

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, *values):
        self.head = None
        for value in reversed(values):
            self.head = self.Node(value, self.head)

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self


numbers = LinkedList(1, 2, 3, "four")
print(numbers, "|", numbers.reverse(), "|", LinkedList(), "|", sum(LinkedList(*range(100))))
print(3 in numbers, 5 in numbers, list(zip(numbers, "ab")))
