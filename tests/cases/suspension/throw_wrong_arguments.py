def generator():
    try:
        yield 1
    finally:
        print("closed")


g = generator()
next(g)
for arguments in [
    (), (1,), ("text",), (None,), (int,), (object(),), (ValueError("a"), "b"),
    (ValueError, "text", 3), (ValueError, 1, 2, 3),
]:
    try:
        g.throw(*arguments)
    except TypeError as error:
        print(str(error).split(" at 0x")[0])
print(g.gi_suspended)
try:
    g.throw(ValueError, value=3)
except TypeError as error:
    print(error)
g.close()
