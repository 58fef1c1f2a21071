total = 5
assert total == 6, f"total is {total}"
