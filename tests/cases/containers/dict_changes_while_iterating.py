d = {"a": 1, "b": 2}
for step in ("add", "delete", "replace"):
    try:
        for key in d:
            if step == "add":
                d[key + "x"] = 0
            elif step == "delete":
                del d["ax"]
            else:
                d[key] = "new"
        print(step, d)
    except RuntimeError as error:
        print(step, error)
