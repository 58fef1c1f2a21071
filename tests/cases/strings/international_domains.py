"""The codecs idna and punycode."""
print("b\xfccher.example".encode("idna"), b"xn--bcher-kva.example".decode("idna"))
print("Stra\xdfe\u3002de.".encode("idna"), "plain.org".encode("idna"))
print("b\xfccher".encode("punycode"), b"bcher-kva".decode("punycode"))
print("\u4ed6\u4eec".encode("punycode"))
for text in ("a..b", "x" * 64):
    try:
        text.encode("idna")
    except UnicodeError as error:
        print(error)
