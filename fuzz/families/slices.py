"""Slices of every sequence, read, assigned and deleted, with ordinary and odd bounds."""

from families.text import filled
from values import anything, index

SEQUENCES = ["[0, 1, 2, 3, 4, 5]", "'abcdef'", "b'abcdef'", "(0, 1, 2, 3, 4)", "range(2, 20, 3)", "range(9, -9, -2)", "bytearray(b'abcdef')",
             "memoryview(b'abcdef')", "[]", "''", "range(0)", "'aé😀\\ud800z'", "list(range(20))", "range(2**70)", "range(-2**65, 2**65, 2**62)"]
MUTABLE = ["[0, 1, 2, 3, 4, 5]", "bytearray(b'abcdef')", "[]", "list(range(12))"]
BOUNDS = ["", "", "0", "1", "2", "3", "4", "5", "6", "7", "-1", "-2", "-3", "-5", "-6", "-7", "100", "-100", "2**64", "-2**64", "None", "True", "I(2)", "I(-2)"]
ODD = ["'1'", "1.0", "I('x')", "[]", "..."]


def bound(rng):
    return rng.choice(ODD) if rng.random() < 0.03 else rng.choice(BOUNDS)


def slice_text(rng):
    match rng.randrange(4):
        case 0:
            return f"{bound(rng)}:{bound(rng)}"
        case 1:
            return f"::{rng.choice(['1', '2', '3', '-1', '-2', '-3', '0', '2**64', '-2**64', 'I(2)'])}"
        case _:
            return f"{bound(rng)}:{bound(rng)}:{rng.choice(['1', '2', '3', '-1', '-2', '-3', '', '0', '7', '-7'])}"


def statement(rng):
    match rng.randrange(9):
        case 0 | 1:
            return [f"seen.append({rng.choice(SEQUENCES)}[{slice_text(rng)}])"]
        case 2:
            return [f"o = {rng.choice(MUTABLE)}", f"o[{slice_text(rng)}] = {rng.choice(['[7, 8]', '(9,)', '[]', 'range(3)', 'o', 'iter([1, 2])', 'b'+repr('xy'), anything(rng)])}", "seen.append(o)"]
        case 3:
            return [f"o = {rng.choice(MUTABLE)}", f"del o[{slice_text(rng)}]", "seen.append(o)"]
        case 4:
            return [f"o = {rng.choice(MUTABLE)}", f"o[{slice_text(rng)}] += {rng.choice(['[7]', 'o', 'b' + repr('x'), '(1, 2)'])}", "seen.append(o)"]
        case 5:
            arguments = ", ".join(bound(rng) or "None" for _ in range(rng.randint(1, 3)))
            return [f"s = slice({arguments})", f"seen.append((s, s.indices({index(rng)}), s == slice({arguments}), s.start))"]
        case 6:
            return [f"o = {rng.choice(SEQUENCES)}", f"seen.append((o[{slice_text(rng)}], o[{slice_text(rng)}], o[{bound(rng) or 0}]))"]
        case 7:
            return [f"r = {rng.choice(['range(2, 20, 3)', 'range(9, -9, -2)', 'range(10**20, 0, -10**19)'])}[{slice_text(rng)}]",
                    filled("seen.append((r, len(r), list(r)[:5], r.start, {w} in r, r == range({w})))", rng)]
        case _:
            return ["class G:", "    def __getitem__(self, k): return k", f"seen.append(G()[{slice_text(rng)}, {slice_text(rng)}, {bound(rng) or '...'}])"]


def program(rng):
    return [["class I:", "    def __init__(self, n): self.n = n", "    def __index__(self): return self.n"]] + [statement(rng) for _ in range(rng.randint(3, 7))]
