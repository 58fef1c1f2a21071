class Color:
    RED = "red"
    BLUE = "blue"


def f(x):
    match x:
        case Color.RED:
            return "is red"
        case Color.BLUE | "navy":
            return "is blue"
        case (Color.RED, y):
            return f"red and {y}"
    return "fell through"


match, case, type = 1, 2, 3
print(f("red"), f("navy"), f(("red", 1)), f("green"), match + case, type)
for n in range(5):
    match n:
        case 1:
            continue
        case 3:
            break
        case _ if n > 100:
            pass
    print("n", n)
match [1, 2]:
    case [a, 3] | [a, _]:
        print("bound", a)
match 1, 2:
    case x, y:
        print(x, y)
try:
    match 5:
        case z if z.missing:
            pass
except AttributeError as error:
    print(error, z)
