def f():
    try:
        print(x)
    except NameError as e:
        print(type(e).__name__, e.name)
    x = 1


f()
try:
    nothing
except NameError as e:
    print(e.name)
