def say(*values):
    print(*values, end="; ")
    return values[-1]


print([say("element", x) for x in say("iterable", [1, 2]) if say("test", x)])
print({say("key", k): say("value", v) for k, v in say("pairs", [(1, 2)])})
print([say(x, y) for x in [1, 2] for y in say("inner", [x])])
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as error:
    print(error)
