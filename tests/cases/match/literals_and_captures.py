def f(x):
    match x:
        case 0 | 1:
            return "small"
        case -1 | -2.5 | 3 + 4j:
            return "odd number"
        case "text" | b"bytes":
            return "string"
        case None:
            return "none"
        case True:
            return "unreachable for 1"
        case False:
            return "unreachable for 0"
        case [] | ():
            return "empty"
        case str() as s if s.startswith("x"):
            return f"starts with x: {s}"
        case other:
            return f"other {other!r}"


for x in (0, 1, True, False, -1, -2.5, 3 + 4j, "text", b"bytes", None, [], (), "xyz", "abc", {}, 1.0):
    print(repr(x), f(x))
