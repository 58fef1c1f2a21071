def generator():
    x = yield 1
    print("x", x)
    y = (yield 2), (yield 3)
    print("y", y)
    print((yield 4) + (yield 5))
    z = yield
    print(f"{(yield 6)} {z}")
    print([(yield 7), *(yield 8)], {(yield 9): (yield 10)})
    w = yield from [11]
    a, *b = yield 12, 13
    print(w, a, b)
    (yield 14)[(yield 15)] = (yield 16)
    return (yield 17)


g = generator()
answers = iter("abcde") 
out = [next(g)]
target = {}
for answer in ["x", "y1", "y2", 40, 2, "z", "f", "g", [1, 2], "k", "v", None, "pqr",
               "value", target, "key"]:
    out.append(g.send(answer))
try:
    g.send("done")
except StopIteration as stop:
    print(stop.value)
print(out, target)
