"""The text of tracebacks: chains of causes and contexts, groups, notes, recursion, syntax errors."""

from values import anything
from values import string as any_string

KINDS = ["ValueError", "KeyError", "TypeError", "OSError", "RuntimeError", "Custom", "UnicodeDecodeError", "StopIteration", "AttributeError", "NameError", "ImportError", "SystemExit", "AssertionError"]
FAULTS = ["1 // 0", "[][0]", "{{}}['k']", "undefined", "None.x", "'a' + 1", "int('x')", "(lambda: 1)(2)", "[1, 2].index(3)", "len(5)", "None()", "x: int = 1 + {{}}", "next(iter([]))", "open('')", "raise {k}({v})",
          "raise {k}({v}, {v})", "raise {k}", "assert 0, {v}", "a, b = {v}", "for i in 1: pass", "b''.decode('nope')", "'\\ud800'.encode()", "b'\\xff'.decode()", "import nothing_here", "from sys import nothing_here",
          "f(  # a comment\n    3)", "object().attribut", "[].apend", "raise ExceptionGroup({s}, [{k}('inner'), ValueError(2)])", "float('1e') + 2 * 3", "(1).real.imag.x.y", "x = {{1: 2}}[3][4]", "print(1 +\n    None)",
          "raise Custom({v}) from {k}('cause')", "exec('1 +')", "eval('(')", "exec('def f(:')", "compile('a b', 'name', 'eval')", "int('9' * 5000)", "max()", "sorted([1, 'a'])", "{{[]}}", "class X(1): pass", "class X(int, str): pass", "type('X', (), {{}})().y",
          "with 1: pass", "del undefined", "abs(  'x'  )", "1 < 'x' < 2", "[i.x for i in (1, 2)]", "(i / 0 for i in [1]).send(None)", "super().x", "raise 1", "raise ValueError from 1", "yield_ = 'x' @ 1"]


def string(rng):
    """A report is text for a stream here: lone surrogates are escapes in it."""
    text = any_string(rng)
    return "'text'" if r"\ud" in text else text


def fault(rng):
    text = rng.choice(FAULTS)
    for hole, make in (("{k}", lambda: rng.choice(KINDS)), ("{v}", lambda: anything(rng)), ("{s}", lambda: string(rng))):
        while hole in text:
            text = text.replace(hole, make().replace("{", "{{").replace("}", "}}"), 1)
    return text.replace("{{", "{").replace("}}", "}").split("\n")


def indented(lines, by=4):
    return [" " * by + line for line in lines]


def function(rng, name, callees):
    call = [f"{rng.choice(callees)}(n - 1)"] if callees and rng.random() < 0.75 else fault(rng)
    match rng.randrange(7):
        case 0:
            return [f"def {name}(n):", *indented(call)]
        case 1:
            return [f"def {name}(n):", "    try:", *indented(call, 8), "    except Exception as error:", *indented(rng.choice([fault(rng), [f"raise {rng.choice(KINDS)}('second') from {rng.choice(['error', 'None'])}"], ["raise"]]), 8)]
        case 2:
            return [f"def {name}(n):", "    try:", *indented(call, 8), "    finally:", *indented(rng.choice([fault(rng), ["n += 1"]]), 8)]
        case 3:
            return [f"def {name}(n):", "    try:", *indented(call, 8), "    except Exception as error:", f"        error.add_note({string(rng)})", "        raise"]
        case 4:
            return [f"def {name}(n):", f"    if n > -{rng.randint(2, 9)}: return {name}(n - 1)", *indented(call)]
        case 5:
            return [f"def {name}(n):", *indented(["x = [", *indented(call if len(call) == 1 and " = " not in call[0] and call[0].split()[0] not in ("raise", "assert", "for", "class", "with", "del", "import", "from") and ":" not in call[0] else ["n / 0"]), "    for _ in range(1)", "]"])]
        case _:
            return [f"class {name}:", "    def __init__(self, n):", *indented(call, 8)]


def program(rng):
    made = [["import traceback"], ["class Custom(Exception):", f"    def __str__(self): {rng.choice(['return ' + repr('custom text'), 'return Exception.__str__(self)', 'return 1', 'raise ValueError(1)', 'return ' + repr('two' + chr(10) + 'lines')])}"]]
    names = []
    for name in ("first", "second", "third"):
        made.append(function(rng, name, names))
        names.append(name)
    for name in rng.sample(names, 2):
        limit = rng.choice(["", "", "", "limit=1", "limit=-1", "chain=False"])
        made.append(["try:", f"    {name}(2)", "except BaseException as error:", f"    seen.append(traceback.format_exc({limit}))"])
    return made
