first, second = 10, "x"
value = (first * 2) + second * (3 - 1)
