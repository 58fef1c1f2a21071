def run(action):
    steps = []
    try:
        steps.append("try")
        action()
    except (KeyError, IndexError) as error:
        steps.append(f"lookup {error!r}")
    except ValueError:
        steps.append("value")
    else:
        steps.append("else")
    finally:
        steps.append("finally")
    return steps


print(run(lambda: None))
print(run(lambda: {}["k"]))
print(run(lambda: [][0]))
print(run(lambda: int("x")))
try:
    run(lambda: 1 / 0)
except ZeroDivisionError as error:
    print("outer", error, error.args)
