import sys


def f(a, b=2):
    c = 3

    def g():
        return c, a
    view = sys._getframe().f_locals
    view["a"], view["c"], view["new"] = 10, 30, 5
    print(a, b, c, g(), view["new"], "new" in locals())
    for attempt in ("del view['a']", "view['nope']"):
        try:
            exec(attempt, {"view": view})
        except (TypeError, KeyError) as e:
            print(type(e).__name__, e)
    view |= {"b": 21}
    print(b, view.setdefault("q", 9), view.get("none", 1), type(view | {}).__name__, type(view).__name__)
    print([k for k in view if k not in ("view", "attempt")])


f(1)
