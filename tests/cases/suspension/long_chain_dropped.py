# A chain of a great many frames goes without trouble, from the inside out.
import sys

sys.setrecursionlimit(20_000)
closed = []


def level(n):
    try:
        if n:
            yield from level(n - 1)
        else:
            yield "bottom"
    finally:
        closed.append(n)


g = level(3000)
print(next(g))
g.close()
print(len(closed), closed[:3], closed[-1])
closed.clear()
g = level(3000)
print(next(g))
del g
print(len(closed), closed[:3], closed[-1])
iterator = iter([0])
for _ in range(20_000):
    iterator = (x for x in iterator)
del iterator
print("end")
