x = "global"


def read():
    return x


def assign():
    x = "local"
    return x


def declare():
    global x, fresh
    x = "changed"
    fresh = "made"
    return x


def unbound():
    print(x)
    x = 1


print(read(), assign(), x, declare(), x, fresh)
try:
    unbound()
except UnboundLocalError as error:
    print(error)
try:
    undefined
except NameError as error:
    print(error)
len = lambda thing: "shadowed"
print(len("abc"))
del len
print(len("abc"))
try:
    del len
except NameError as error:
    print(error)
