import ast
import copy
import warnings

warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)
warnings.simplefilter("always")

node = ast.Name("x")
print(node.id, type(node.ctx).__name__, ast.Name._fields, ast.Name.__match_args__)
print(ast.Name.__doc__, ast.FunctionDef._field_types["returns"])
ast.BinOp(1, ast.Add())
ast.Name("x", spam=1)
for make in (lambda: ast.Name("x", 1, 2), lambda: ast.Name("x", id="y")):
    try:
        make()
    except TypeError as error:
        print(error)
print(ast.dump(copy.deepcopy(ast.parse("a + b"))))
match ast.parse("1", mode="eval"):
    case ast.Expression(ast.Constant(value)):
        print(value)
