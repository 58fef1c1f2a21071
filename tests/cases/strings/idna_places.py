"""What cannot be decoded of a domain name has its place in the whole name."""

for name in [b"\xff\xfec\x00", b"a.\xffb.com", b"xn--a.\xff"]:
    try:
        print(name.decode("idna"))
    except UnicodeDecodeError as error:
        print(error.encoding, error.object, error.start, error.end, error.reason)
