# Builtin functions check their arguments as Python functions do, in their own words.
for text in ("len()", "len(1, 2)", "abs()", "ord(1)", "chr('a')", "range(1, 2, 3, 4)", "isinstance(1)", "print(foo=1)", "int(1, 2, 3)", "int(x=5)", "[].append()", "[].append(1, 2)", "'a'.join()", "{}.get()", "sorted()", "sorted([], 5)", "sum()", "max(key=len)", "'a'.split(1)", "'a'.replace('b')", "round()", "getattr(1)", "hash([])", "dict(1, 2)", "open()", "enumerate()", "zip(1)", "map()", "str.upper()", "str.upper(5)", "list.append(5, 1)"):
    try:
        print(text, eval(text))
    except TypeError as error:
        print(f"{text:<20} {error}")
