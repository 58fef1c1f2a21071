def attempt(call):
    try:
        call()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: 1 << 2**64)
attempt(lambda: 1 << 2**70)
attempt(lambda: 1 << -1)
print(0 << 2**70, 5 >> 2**70, -5 >> 2**70, list(enumerate("a", True)))
