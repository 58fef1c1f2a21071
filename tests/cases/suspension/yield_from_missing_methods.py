# A delegate needs send only for values, throw and close only if it has them.
class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return "item"


def delegates():
    try:
        yield from Plain()
    except AttributeError as error:
        yield f"AttributeError: {error}"
    except ValueError as error:
        yield repr(error)
    finally:
        print("finally")


g = delegates()
print(next(g), g.send(None))
print(g.send(3))
g.close()
g = delegates()
next(g)
print(g.throw(ValueError("thrown")))
g.close()
g = delegates()
next(g)
print(g.close())
