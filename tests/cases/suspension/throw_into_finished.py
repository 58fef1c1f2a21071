# What is thrown into a finished generator comes straight back out.
import traceback


def generator():
    yield


g = generator()
list(g)
error = ValueError("late")
try:
    g.throw(error)
except ValueError as caught:
    print(caught is error, len(traceback.extract_tb(caught.__traceback__)))
try:
    g.throw(StopIteration(4))
except StopIteration as caught:
    print(caught.value)
try:
    g.throw(GeneratorExit)
except GeneratorExit as caught:
    print(repr(caught))
print(g.close())
