def target(a, b):
    pass


values = [1, 2, 3]
target(*values, key="x")
