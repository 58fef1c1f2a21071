for spec in ("", "s", "8", "<8", ">8", "^8", "*^8", ".2", "8.2", "é>6", "08"):
    print(f"{spec:>5} |{'hello'[:3]:{spec}}|" if spec != "" else f"      |{'hel'}|")
print(f"{'é漢':*^6} {'x':{'>'}{5}} {'abc'!r:>8} {'é'!a} {'long text':.4}")
