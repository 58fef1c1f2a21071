def generator(name):
    try:
        yield
    finally:
        print("finally", name)


g = generator("deleted")
next(g)
del g
g = generator("replaced")
next(g)
g = None


def function():
    local = generator("local")
    next(local)
    print("leaving")


function()
next(generator("temporary"))
generator("never started")
print("end")
