print("{} {} {}".format(1, "a", None), "{1} {0} {1}".format("a", "b"), "{x} {y!r}".format(x=1, y="z"), "{:>5}|{:<5}|".format(1, 2))
print("{0.real} {0.imag}".format(3 + 4j), "{0[1]} {1[k]}".format([1, 2], {"k": "v"}), "{:{}}".format("x", 5) + "|", "{{}}".format())
print("{a}".format_map({"a": 1}), "{:%}".format(0.5), "{!s:>4}".format(1))
for text, args in (("{}", ()), ("{0} {}", (1, 2)), ("{x}", ()), ("{", ()), ("}", ()), ("{0.x}", (1,)), ("{!z}", (1,)), ("{a[}", (1,))):
    try:
        print(text.format(*args))
    except (IndexError, ValueError, KeyError, AttributeError) as error:
        print(f"{text:<8} {type(error).__name__}: {error}")
