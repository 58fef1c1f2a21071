def attempt(call):
    try:
        call()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: "ab" * 2**62)
attempt(lambda: b"ab" * 2**62)
attempt(lambda: [1] * 2**62)
attempt(lambda: "a" * 2**63)
print(hash(""), hash(b""), repr("" * 2**62))
