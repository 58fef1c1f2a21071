s = "hognose"
print(s[0], s[-1], s[1:4], s[:3], s[-3:], s[::2], s[::-1], s[5:2], s[10:], s[-100:2], s[4:1:-1])
u = "aé漢🐍z"
print(u[0], u[1], u[2], u[3], u[4], u[::-1], u[1:4], len(u), u.index("🐍"), u.find("z"))
for action in (lambda: s[7], lambda: s[-8], lambda: s["a"], lambda: s[1:"x"], lambda: s[::0]):
    try:
        action()
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    s[0] = "H"
except TypeError as error:
    print(error)
