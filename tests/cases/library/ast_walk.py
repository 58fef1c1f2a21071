import ast

SOURCE = "def f(é):\n    '''Doc\n       more'''\n    return g(é,\n        1)\n"
tree = ast.parse(SOURCE)
print([type(node).__name__ for node in ast.walk(tree)])
print(repr(ast.get_docstring(tree.body[0])))
call = tree.body[0].body[1].value
print(ast.get_source_segment(SOURCE, call, padded=True))
ast.increment_lineno(tree, 10)
print(call.lineno, call.end_lineno, call.col_offset)


class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print(node.id, type(node.ctx).__name__)


Names().visit(tree)
