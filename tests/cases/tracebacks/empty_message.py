def check(value):
    assert value > 0


check(-1)
