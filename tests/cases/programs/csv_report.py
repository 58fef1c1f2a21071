DATA = '''name,city,score
Ann,"Bern, BE",9.5
Bob,Zug,7
"O""Hara",Chur,8.25
'''


def fields(line):
    field, quoted = "", False
    chars = iter(line)
    for char in chars:
        if char == '"':
            if quoted and (following := next(chars, "")) == '"':
                field += '"'
                continue
            elif quoted:
                quoted = False
                char = following
                if not char:
                    break
            else:
                quoted = True
                continue
        if char == "," and not quoted:
            yield field
            field = ""
        else:
            field += char
    yield field


header, *rows = [list(fields(line)) for line in DATA.strip().split("\n")]
records = [dict(zip(header, row)) for row in rows]
for record in sorted(records, key=lambda r: float(r["score"])):
    print("{name:<8}|{city:^10}|{score:>6}".format(**record))
print(sum(float(r["score"]) for r in records) / len(records))
