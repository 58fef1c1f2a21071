def say(value):
    print(value, end=" ")
    return value


def f(*args, **kwargs):
    return "called"


print(f(say(1), *[say(2)], say(3), k=say(4), **{"m": say(5)}))
print({say("k1"): say("v1"), say("k2"): say("v2")})
print([say("a"), say("b")][say(0)])
print(say(1) + say(2) * say(3) - say(4))
print(say("x") if say(False) else say("y"), say(0) or say(5) or say(6), say(1) and say(0) and say(2))
d = {}
d[say("key")] = say("value")
(lambda: None).attribute = say("late")
a, d[say("one")], (b, d[say("two")]) = say(1), say(2), say((3, 4))
print(d)
assert say(True), say("never")


@(say("decorator one") and (lambda f: say("applied one") and f))
@(say("decorator two") and (lambda f: say("applied two") and f))
def g(x=say("default"), *, y: say("annotation") = say("keyword default")) -> say("returns"):
    pass


print()
