import ast

for text in ("[1, (2, 3), {4}, {5: 6}]", "-1 + 2j", "b'x'", "set()", "  'a' 'b'", "..."):
    print(ast.literal_eval(text))
for text in ("a", "1 + 2", "[1] * 3", "f'{x}'", "1 +", "(1"):
    try:
        ast.literal_eval(text)
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, str(error).split(":")[0])
