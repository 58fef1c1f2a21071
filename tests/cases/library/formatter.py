from string import Formatter, Template


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



import _string

f = Formatter()
for text, args in [("{} {}", (1, 2)), ("{0.real:{1}}", (1, 5)), ("{0[1]!r:>6}", ("ab",)), ("{a", ()), ("{0!x}", (1,)),
                   ("{0} {}", (1,)), ("}", ()), ("{0!}", (1,)), ("{0[}", (1,)), ("{:{:{:{}}}}", (1, 2, 3, 4))]:
    show(f.format, text, *args)
print(list(f.parse("a{{b{c.d[e]!r:{f}}g")))
first, rest = _string.formatter_field_name_split("a.b[1][c]")
print(first, list(rest))
show(Template("$a $").substitute, a=1)
print(Template("$a ${b} $$ $a").get_identifiers(), Template("$a $").is_valid())
