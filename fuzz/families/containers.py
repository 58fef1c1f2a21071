"""A list, a dict, a set and a deque that live through a sequence of calls with odd arguments."""

from families.text import filled

CALLS = {
    "l": ["append({v})", "extend({v})", "insert({n}, {v})", "pop()", "pop({n})", "remove({v})", "index({v})", "index({v}, {n}, {n})", "count({v})",
          "reverse()", "sort()", "sort(key=str)", "sort(key=repr, reverse={v})", "sort(key={v})", "clear()", "copy()", "__add__({v})", "__mul__({n})",
          "__iadd__({v})", "__imul__({w})", "__contains__({v})", "__getitem__({v})", "__setitem__({n}, {v})", "__delitem__({v})", "__eq__({v})",
          "__lt__({v})", "__reversed__()", "__init__({v})", "__iter__().__setstate__({n})", "__sizeof__() > 0", "__rmul__({v})", "extend(x for x in l[:2])",
          "sort(key=lambda x: l.append(1))", "sort(key=type)", "extend(l)"],
    "d": ["get({v})", "get({v}, {v})", "pop({v})", "pop({v}, {v})", "setdefault({v}, {v})", "update({v})", "update(a={v})", "popitem()", "keys()",
          "values()", "items()", "copy()", "__contains__({v})", "__or__({v})", "__ror__({v})", "__ior__({v})", "__eq__({v})", "fromkeys({v}, {v})",
          "keys() & {v}", "keys() - {v}", "items() ^ {v}", "keys() <= {v}", "items() & {v}", "keys().isdisjoint({v})", "__reversed__()", "clear()",
          "__init__({v})", "__init__({v}, b={v})", "items() == {v}", "values() == d.values()", "keys() == {v}", "__getitem__({v})", "items() | {v}",
          "keys().mapping", "__lt__({v})", "update([({v}, {v})])", "update({v}, c={v})", "setdefault({v})", "items().__contains__({v})"],
    "s": ["add({v})", "discard({v})", "remove({v})", "union({v})", "intersection({v})", "difference({v}, {v})", "symmetric_difference({v})", "issubset({v})",
          "issuperset({v})", "isdisjoint({v})", "update({v})", "update({v}, {v})", "__and__({v})", "__or__({v})", "__le__({v})", "__rsub__({v})",
          "intersection_update({v})", "difference_update({v})", "symmetric_difference_update({v})", "copy()", "__contains__({v})", "__eq__({v})",
          "__ixor__({v})", "__init__({v})", "clear()", "__gt__({v})", "__iand__({v})", "__reduce__()[0]", "add(frozenset(s))", "__contains__({{1}})"],
    "q": ["append({v})", "appendleft({v})", "extend({v})", "extendleft({v})", "pop()", "popleft()", "rotate({n})", "insert({n}, {v})", "remove({v})",
          "index({v})", "index({v}, {n})", "count({v})", "reverse()", "clear()", "copy()", "maxlen", "__contains__({v})", "__add__({v})", "__mul__({n})",
          "__iadd__({v})", "__eq__({v})", "__lt__({v})", "__init__({v}, {n})", "__reduce__()"],
    "t": ["index({v})", "index({v}, {n})", "count({v})", "__add__({v})", "__mul__({n})", "__contains__({v})", "__getitem__({v})", "__eq__({v})", "__lt__({v})",
          "__getnewargs__()", "__rmul__({v})"],
}
STATEMENTS = [
    ["{o}[{n}] = {v}"], ["del {o}[{n}]"], ["{o}[{n}:{n}] = {v}"], ["del {o}[{n}:{n}:{n}]"], ["{o} += {v}"], ["{o} |= {v}"], ["{o} *= {w}"], ["{o} -= {v}"],
    ["for x in {o}: {o}.append(x); seen.append(x); len({o}) < 9 or {o}.clear()"], ["for x in {o}: {o}.pop()"], ["it = iter({o}); seen.append(next(it)); {o}.clear(); seen.append(list(it))"],
    ["it = iter({o}); next(it); seen.append((it.__length_hint__(), [len(x) for x in it.__reduce__()[1]]))"], ["for k in d: d[k + k] = 1"], ["for k in d: del d[k]"],
    ["for k, x in d.items(): d[k] = x; seen.append(k)"], ["x, *y = {o}; seen.append((x, y))"], ["seen.append([*{o}, *{v}])"], ["seen.append({{**{o}, **{v}}})"],
    ["seen.append({v} in {o})"], ["seen.append({o} == {o})"], ["seen.append({o} < {v})"], ["seen.append(sorted({o}, key=repr))"], ["seen.append({o} + {o})"],
    ["{o}.append({o})"], ["d['self'] = d"], ["seen.append(type({o})({v}))"], ["seen.append(list(zip({o}, {v}, strict={v})))"], ["seen.append(dict(zip({o}, {o})))"],
    ["seen.append(list(map(lambda a, b: (a, b), {o}, {v})))"], ["seen.append(len({o}))"], ["seen.append(list(enumerate({o}, {n})))"], ["seen.append(max({o}, key=repr))"],
    ["seen.append(sum({o}, {v}))"], ["seen.append(any({o}) or all({o}))"], ["seen.append(copy.copy({o}))"], ["seen.append(copy.deepcopy({o}))"], ["seen.append(list(reversed({o})))"],
    ["seen.append(hash({o}) == 0)"], ["seen.append({o}[{v}])"], ["seen.append({o}[{n}:{n}:{n}])"], ["seen.append(iter({o}))"], ["seen.append({o}.nothing)"], ["{o}.x = {v}"],
]


def program(rng):
    made = [["import copy, collections"], [filled("l = [3, {v}, {v}, 1]", rng)], [filled("d = {{1: {v}, 'k': {v}, 'z': 0}}", rng)], ["s = {1, 2, 3}"],
            [filled("q = collections.deque([{v}, {v}, 2], {n})", rng)], ["q = q if 'q' in locals() else collections.deque('abc')"], [filled("t = ({v}, {v}, 1)", rng)]]
    names = rng.sample("ldsqt", 2) * 3 + list("ldsqt")
    for _ in range(rng.randint(4, 9)):
        name = rng.choice(names)
        if rng.random() < 0.6:
            made.append([filled(f"seen.append({name}.{rng.choice(CALLS[name])})", rng), f"seen.append({name})"])
        else:
            line = rng.choice(STATEMENTS)[0].replace("{o}", name)
            if name == "s":
                # Which items are left when one is popped is a matter of their order.
                line = line.replace(".pop()", ".clear()")
            made.append([filled(line, rng), f"seen.append({name})"])
    return made
