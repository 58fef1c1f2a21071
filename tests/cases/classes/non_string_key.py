C = type("C", (), {1: 2, "a": 3})
print(C.a, 1 in C.__dict__)
