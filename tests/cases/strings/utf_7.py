"""UTF-7 (RFC 2152)."""
for text in ("plain", "1 + 1", "caf\xe9", "\u65e5\u672c\u8a9e", "\U0001f600-", "~"):
    encoded = text.encode("utf-7")
    print(encoded, encoded.decode("utf-7") == text)
for data in (b"+AOk-x", b"+AOkx", b"+", b"\xff", b"+!", b"+AO"):
    try:
        print(ascii(data.decode("utf-7")))
    except UnicodeDecodeError as error:
        print(error)
    print(ascii(data.decode("utf-7", "replace")))
