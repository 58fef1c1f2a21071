# A generator that nobody holds any longer runs its `finally` at once.
def g(name):
    try:
        yield 1
        yield 2
    finally:
        print("dropped", name)


a = g("a")
next(a)
a = None
print("after a")
for item in g("b"):
    break
print("after b")
g("never started")
next(g("temporary"))
print("end")
