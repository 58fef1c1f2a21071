def careful():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            yield f"handled {error}"
        except KeyError:
            return "stopped"


g = careful()
print(next(g), g.throw(ValueError("v")), next(g), g.throw(ValueError))
try:
    g.throw(KeyError)
except StopIteration as stop:
    print("ended:", stop.value)
except KeyError:
    print("escaped")
try:
    next(g)
except StopIteration as stop:
    print("ended", stop.value)
unstarted = careful()
try:
    unstarted.throw(TypeError("at once"))
except TypeError as error:
    print(error, list(unstarted))
try:
    careful().throw(5)
except TypeError as error:
    print(error)
