for value, spec in ((1, "s"), ("a", "d"), (1.5, "d"), ("a", "=5"), (1, ".2d"), (1, ",x"), ("a", ","), (1, "z"), (None, "5"), ([], "d"), (1, "5.") , ("a", "+"), (1, "qq")):
    try:
        print(format(value, spec))
    except (ValueError, TypeError) as error:
        print(f"{value!r:>5} {spec!r:<6} {type(error).__name__}: {error}")
