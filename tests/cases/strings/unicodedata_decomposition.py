"""One step of the decomposition of characters, with the tag of compatibility ones."""

from unicodedata import decomposition

for c in "é\u212b\u1f71ﬁ½²①ㇰ가ⅷ\u3000１ﭐ㍸\ufb2c\u01c4ﬅ\u2126a\u0344":
    print(ascii(c), repr(decomposition(c)))
