def generator():
    yield 1
    if True:
        raise StopIteration("why")


for item in generator():
    print(item)
