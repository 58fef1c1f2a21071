table = {"rows": [[1, 2], [3, 4]]}
index = 5
print(len(table["rows"][1]), table["rows"][index][0])
