def generator(argument):
    first = 1
    yield
    second = [argument]
    del first
    yield

    def closure():
        return second

    third = closure
    yield


g = generator("a")
frame = g.gi_frame
print(dict(frame.f_locals))
for _ in range(3):
    next(g)
    print({name: value for name, value in frame.f_locals.items() if name not in ("closure", "third")},
          "third" in frame.f_locals)
print(next(g, "end"), g.gi_frame)
