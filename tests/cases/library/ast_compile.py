import ast

exec(compile(ast.parse("def f(x):\n    return x * 2\nprint(f(21))"), "<tree>", "exec"))


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)


tree = Double().visit(ast.parse("[1, 'a', 2.5]", mode="eval"))
print(eval(compile(tree, "<tree>", "eval")))
name = ast.fix_missing_locations(ast.Expression(ast.Constant((1, frozenset({2}), -3, 1 - 2j))))
print(eval(compile(name, "<tree>", "eval")))
