"""Code compiled twice from the same text is equal; constants that differ in kind are not."""

text = "def f(a, b=0.0):\n    return [a + 1, 'x', (1, 2)]\n"
one, two = compile(text, "one", "exec"), compile(text, "two", "exec")
print(one == two, hash(one) == hash(two), len({one, two}))
print(one == compile("\n" + text, "one", "exec"))
for left, right in [("0.0", "-0.0"), ("1", "1.0"), ("1", "True"), ("0j", "-0j"), ("'a'", "b'a'")]:
    left, right = (compile(f"x = {value}", "f", "exec") for value in (left, right))
    print(left == right, left == left.replace(co_filename="other"), left != 1)


def makes():
    return lambda: 0


print(makes().__code__ is makes().__code__, makes().__code__ == (lambda: 0).__code__)
