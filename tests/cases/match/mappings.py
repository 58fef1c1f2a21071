def f(x):
    match x:
        case {"kind": "point", "x": x, "y": y}:
            return "point", x, y
        case {"nested": {"list": [first, *_]}}:
            return "nested", first
        case {"a": 1, **rest}:
            return "a with rest", rest
        case {1: "one" | "uno" as word, None: True}:
            return word
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


for x in ({"kind": "point", "x": 1, "y": 2, "z": 3}, {"nested": {"list": [5, 6]}}, {"a": 1, "b": 2}, {1: "uno", None: True}, {"kind": "line"}, {}, [("a", 1)]):
    print(f(x))
