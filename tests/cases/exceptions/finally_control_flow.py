def f(kind):
    for i in range(2):
        try:
            if kind == "continue":
                continue
            if kind == "break":
                break
            if kind == "return":
                return "returned"
            if kind == "raise":
                raise ValueError
        except ValueError:
            print("caught", end=" ")
        else:
            print("else", end=" ")
        finally:
            print("finally", i, end=" ")
    else:
        return "loop finished"
    return "after loop"


for kind in ("none", "continue", "break", "return", "raise"):
    print(kind, "->", f(kind))


def nested():
    try:
        try:
            return "inner"
        finally:
            print("one", end=" ")
    finally:
        print("two", end=" ")


print(nested())
