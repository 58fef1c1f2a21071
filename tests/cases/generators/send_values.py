def echo():
    received = []
    while len(received) < 3:
        received.append((yield received[-1:] or "start"))
    return received


g = echo()
print(next(g), g.send("a"), g.send("b"))
try:
    g.send("c")
except StopIteration as stop:
    print(stop.value)
fresh = echo()
try:
    fresh.send("too early")
except TypeError as error:
    print(error)
print(fresh.send(None))
