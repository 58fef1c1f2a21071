import shlex

for text in ("a 'b c' d", 'x "y \\" z"', "a#b c", "a\\ b", "a;b && c"):
    print(shlex.split(text), list(shlex.shlex(text, punctuation_chars=True)))
for text in ("'", "a\\"):
    try:
        shlex.split(text)
    except ValueError as e:
        print(e)
print(shlex.join(["it's", "a b", "c"]))
