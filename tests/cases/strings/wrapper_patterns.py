# The patterns of a TextWrapper belong to the class, so that others can be put in their place.
import re
import textwrap


class Slashes(textwrap.TextWrapper):
    wordsep_re = re.compile(r"(\s+|/)")


text = "one/two/three four-five six"
print(Slashes(width=8).wrap(text))
print(textwrap.wrap(text, width=8))
print(textwrap.TextWrapper.unicode_whitespace_trans)
