n = 5
for text in ("1 + 'a'", "'a' + 1", "[] + ()", "{} | 1", "None * 2", "-'x'", "~1.5", "1 < 'a'", "[] < ()", "1 in 2", "len(5)", "1 @ 2", "abs('x')", "n()", "n[0]", "n.x", "+None"):
    try:
        print(eval(text))
    except (TypeError, AttributeError) as error:
        print(f"{text:<10} {error}")
