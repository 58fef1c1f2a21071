s = "hELLO wORLD straße İ ŉ ǆ"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), sep="\n")
print("ΑΣ".lower(), "ΑΣΑ".lower(), "ﬁ".upper(), "they're bill's".title(), len("İ".lower()))
print("A".isupper(), "a1".islower(), "Ab Cd".istitle(), "1".isupper(), "".islower())
