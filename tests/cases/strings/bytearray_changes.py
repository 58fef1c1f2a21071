b = bytearray(b"hello")
b[0] = 72
b.append(33)
b += b" you"
b.extend([46, 46])
del b[5]
b[1:3] = b"EEE"
print(b, len(b), b.pop(), b.decode(), bytes(b), b == bytes(b))
b.insert(0, 62)
b.reverse()
print(b, b[::-1], b.find(b"H"))
for action in (lambda: b.append(256), lambda: b.append("x"), lambda: hash(b)):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
