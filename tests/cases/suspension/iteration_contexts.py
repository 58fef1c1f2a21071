# A generator may feed everything that takes an iterable.
def numbers(n=3):
    for i in range(n):
        yield i


a, *b = numbers()
print(a, b, [*numbers()], {*numbers()}, (*numbers(),), max(numbers()), sum(numbers()))
print(dict((i, i * i) for i in numbers()), "".join(str(i) for i in numbers()))
print(list(zip(numbers(), numbers(2))), list(map(lambda x, y: x + y, numbers(), numbers())))
print(sorted(numbers(), reverse=True), 2 in numbers(), any(numbers()), all(numbers()))
print((lambda *args: args)(*numbers()), bytes(numbers()), list(enumerate(numbers())))
g = numbers()
print(1 in g, next(g), 5 in g, next(g, "exhausted"))
l = [9, 9, 9, 9]
l[1:3] = numbers()
print(l, [].extend(numbers()), set().union(numbers()), "%s %s %s" % tuple(numbers()))
try:
    a, b = numbers()
except ValueError as error:
    print(error)
try:
    a, b, c, d = numbers()
except ValueError as error:
    print(error)
for wrong in (lambda: numbers()[0], lambda: len(numbers()), lambda: numbers() + numbers(),
              lambda: reversed(numbers()), lambda: {**numbers()}, lambda: numbers()()):
    try:
        wrong()
    except TypeError as error:
        print(error)
