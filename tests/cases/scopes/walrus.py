if (n := len("abc")) > 2:
    print(n)
while (line := ["b", "a", ""][n := n - 1]) != "b":
    print(repr(line), n)
print([y for x in range(5) if (y := x * x) % 2 == 0], y)
print((a := 1, b := 2), a + b, [c := 3, c + 1], f"{(d := 4)}", d, (lambda: (e := 5) + e)())
