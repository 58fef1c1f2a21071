print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True))
print(int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), (5).to_bytes())
for action in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big")):
    try:
        action()
    except OverflowError as error:
        print(error)
