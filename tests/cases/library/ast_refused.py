import ast


def attempt(tree, mode="exec"):
    try:
        compile(ast.fix_missing_locations(tree), "<tree>", mode)
    except (TypeError, ValueError, SyntaxError) as error:
        print(type(error).__name__, error)


x = ast.Name("x", ast.Load())
attempt(ast.Module([], []), "eval")
attempt(ast.Module((), []))
attempt(ast.Module([ast.Assign([x], x)], []))
attempt(ast.Module([ast.Assign([], x)], []))
attempt(ast.Module([ast.If(x, [], [])], []))
attempt(ast.Expression(ast.BoolOp(ast.And(), [x])), "eval")
attempt(ast.Expression(ast.Constant([])), "eval")
attempt(ast.Expression(ast.Name("True", ast.Load())), "eval")
attempt(ast.Expression(ast.Compare(x, [ast.In()], [])), "eval")
attempt(ast.Module([ast.Return(x)], []))
attempt(ast.Expression(ast.Name("x", ast.Load(), lineno=3, col_offset=0, end_lineno=1)), "eval")
