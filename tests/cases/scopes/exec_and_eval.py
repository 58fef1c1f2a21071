x = 1
print(eval("x + 1"), eval("x + y", {"x": 10, "y": 5}), eval("[a for a in b]", {}, {"b": "xy"}))
exec("x = 5; z = x * 2")
print(x, z)
space = {}
exec("def f(n):\n    return n * k\nk = 3", space)
print(space["f"](4), sorted(name for name in space if name != "__builtins__"))
code = compile("1 + 2", "<here>", "eval")
print(eval(code), eval(" 3"))


def f():
    y = 2
    exec("y = 3")
    return y, eval("y + 1"), sorted(locals())


print(f(), "x" in globals(), globals()["x"])
for text in ("1 +", "x = 1", "undefined"):
    try:
        eval(text)
    except (SyntaxError, NameError) as error:
        print(type(error).__name__, error)
