# A comparison of items may take items away; then the lengths decide.
class Emptying:
    def __init__(self, victim):
        self.victim = victim

    def __eq__(self, other):
        self.victim.clear()
        return NotImplemented


left, right = [], []
left.append(Emptying(right))
right.append(Emptying(left))
print(left == right, left, right)
left = []
left.append(Emptying(left))
print(left == [1], left)
left.append(Emptying(left))
print(left != [1], left < [], left)
