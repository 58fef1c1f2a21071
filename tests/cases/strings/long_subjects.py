# Matching, finding and indexing in long text that is not ASCII.
import re

text = "".join(f"wört{i}=«{i * i}» " for i in range(400))
token = re.compile(r"\s*(\w+)=«(\d+)»")
at, seen = 0, []
while m := token.match(text, at):
    seen.append((m[1], int(m[2]), m.span(2)))
    at = m.end()
print(len(seen), seen[0], seen[-1], at, len(text))
print(text.find("wört399"), text.index("«159201»"), text.rfind("«"), text[5001], text[-1:], text[3000:3012])
other = "ü" * 500
print([m.start() for m in re.finditer("ü{125}", other)], token.match(other), re.sub("ü{100}", "x", other))
print(token.search(text, 4000).group(), text.count("«"), re.split("ö", "aöb" * 60)[-1])
for i in (0, 15, 16, 17, 63, 64, 65, 499):
    assert other[i] == "ü" and text[i] == list(text)[i]
try:
    other[500]
except IndexError as error:
    print(error)
