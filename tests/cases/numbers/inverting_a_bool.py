print([~b for b in (True, False)])
