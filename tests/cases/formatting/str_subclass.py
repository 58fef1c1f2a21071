class S(str):
    def __str__(self):
        return "shown"


s = S("kept")
print("%s" % s, "{}".format(s), f"{s}", format(s), f"{s:>6}", f"{s!s:>6}")
text = "abc"
(copy,) = text.__getnewargs__()
print(copy == text, copy is text)
