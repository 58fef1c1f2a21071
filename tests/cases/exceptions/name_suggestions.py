class Thing:
    colour = "red"

    def method(self):
        return colour_count


colour_total = 5
# The suggestion is not part of str(error): only a printed traceback shows it.
for action in (lambda: colour_totl, lambda: Thing().color, lambda: Thing().method(), lambda: prnt("x"), lambda: "x".uper()):
    try:
        action()
    except (NameError, AttributeError) as error:
        print(error, "|", error.name)
