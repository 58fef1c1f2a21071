import ast

tree = ast.parse("def f(a, *, b=1):\n    return f'{a!r:>{b}}' + x.y[1:2]\n")
print(ast.dump(tree))
print(ast.dump(tree, indent=2, include_attributes=True))
print(ast.dump(ast.parse("x = []"), annotate_fields=False, show_empty=True))
