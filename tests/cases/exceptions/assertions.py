assert True
assert 1, "unused"
for action in ("assert 0", "assert [], 'empty'", "assert None, (1, 2)"):
    try:
        exec(action)
    except AssertionError as error:
        print(repr(error))
