# An expression to compile may not be indented; `eval` passes over blanks in front of it.
import ast

print(eval(' \t1 + 1'))
for parse in ast.parse, compile:
    try:
        parse(' True', '<text>', 'eval')
    except SyntaxError as error:
        print(type(error).__name__, error)
