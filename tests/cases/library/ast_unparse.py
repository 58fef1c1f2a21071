import ast

SOURCE = '''
@decorate(1)
class A[T: int](Base, metaclass=M):
    """Doc."""
    x: int = (1, 2)
    def f(self, a, /, b=2, *c, d: str = 'x', **e) -> None:
        if not a and (b or c): return a if b else c
        elif a: pass
        else: raise E from None
async def g():
    async with a as b, c: await d
    return [x async for x in y if z], {**a, 'k': 1}, lambda *a: (yield)
match p:
    case {"a": [1, *rest], **kw} | C(x=1) as y if y > 0: pass
    case None | -1j: ...
try: pass
except* (A, B) as e: pass
finally: del x[1:2, ...], y.z
print(f"{a!r:>{w}} {{}} {'x'}", 1 .real, 2 ** -3, (a := 4), *b)
'''
text = ast.unparse(ast.parse(SOURCE))
print(text)
print(ast.unparse(ast.parse(text)) == text)
