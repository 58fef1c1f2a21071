def generator():
    while True:
        try:
            value = yield "ready"
            print("sent", value)
        except ValueError as error:
            value = yield f"handled {error}"
            print("after", value)


g = generator()
print(next(g))
print(g.throw(ValueError("one")))
print(g.send(2))
print(g.throw(ValueError("two")))
try:
    g.throw(KeyError("three"))
except KeyError as error:
    print(repr(error), repr(error.__context__))
print(next(g, "finished"))
