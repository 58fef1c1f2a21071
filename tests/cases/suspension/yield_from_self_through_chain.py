# A chain that bites its own tail is found while it runs.
def first():
    yield "ready"
    yield from second_generator


def second():
    yield from first_generator


first_generator = first()
second_generator = second()
print(next(second_generator))
try:
    next(second_generator)
except ValueError as error:
    print(error)
print(first_generator.gi_frame, second_generator.gi_frame)
