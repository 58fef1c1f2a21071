def nothing():
    pass


def early(n):
    if n:
        return "early"


def through_finally():
    for i in range(3):
        try:
            return i
        finally:
            print("finally", i)


def overridden():
    try:
        raise ValueError("lost")
    finally:
        return "finally wins"


def loop():
    while True:
        try:
            break
        finally:
            print("leaving")
    return "after"


print(nothing(), early(0), early(1), through_finally(), overridden(), loop())
