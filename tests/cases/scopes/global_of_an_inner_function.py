# `global` anywhere inside makes a name of the outermost block global, also where that block has
# another namespace for its own.
source = """
x = 7
y = 8
def outer():
    x = 1
    def inner():
        global x
        return lambda: x
    return inner()()
print(outer())
"""
space, own = {}, {}
exec(source, space, own)
print(sorted(own), "x" in space)
