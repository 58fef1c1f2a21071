for text in ("1 / 0", "1 // 0", "1 % 0", "divmod(1, 0)", "1.0 / 0", "1.0 // 0", "1.0 % 0", "0 ** -1", "0.0 ** -1", "1j / 0", "pow(2, 3, 0)"):
    try:
        print(eval(text))
    except (ZeroDivisionError, ValueError) as error:
        print(f"{text:<12} {type(error).__name__}: {error}")
