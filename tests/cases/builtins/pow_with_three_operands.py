def attempt(*operands):
    try:
        print(pow(*operands))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(2, 10, 1000)
attempt(1, 1.5, 3)
attempt(1, 2, 1.5)
attempt("a", 1.5, 3)
attempt(1, 1j, 3)
attempt("a", 2, 3)
attempt({1}, 1.5, {2})
