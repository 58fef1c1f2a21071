naïve = {"ключ": 1}
print(naïve["ключ"] + naïve["漢字"] + 1)
