# What documents mean, and what is refused with which words and at which place.
import tomllib

print(tomllib.loads('''
title = "a\\tb\\u00e9" # comment
"quoted key" = 'c:\\n'
a.b.c = [ 1, 0x1F, [1_000, -0.5e3], # in an array
  {x = 1, y.z = true}, ]
text = """
one \\
   two"""
when = [1979-05-27T07:32:00.5-07:00, 1979-05-27 07:32:00, 1979-05-27, 07:32:00.123456789, 2000-01-01T00:00:00Z]
odd = [inf, -nan]

[servers.alpha]
ip = "10.0.0.1"
[[products]]
name = """"quoted""""
[products.size]
w = 1
[[products]]
'''))
print(tomllib.loads("a = 1.50", parse_float=str))
for text in ["a", "a =", "a = 1 b = 2", "= 1", "a = [1", "a = {b = 1,}", "a = 'x", 'a = "\\q"', "a = 01", "a = 2020-02-30",
             "a = 1\na.b = 2", "[a]\n[a]", "[a]\nb.c = 1\n[a.b]", "a = {}\na.b = 1", "a = []\n[[a]]", "[[a]]\n[a]",
             "a.b = 1\n[a]\nb = 2", "a = {b = 1, b = 2}", "a = '\x01'", "# \x7f", "[a", "[[a]", "!"]:
    try:
        print(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        print(repr(text), error)
