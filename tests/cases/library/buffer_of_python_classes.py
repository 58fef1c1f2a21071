"""__buffer__ and __release_buffer__ (PEP 688)."""


class Lender:
    def __init__(self):
        self.data = bytearray(b"12 34")

    def __buffer__(self, flags):
        print("lent")
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("back", view.tobytes())
        view.release()


lender = Lender()
with memoryview(lender) as view:
    view[0] = ord("9")
print(bytes(lender), str(lender, "ascii"), b"".join([lender]))
print(b"34" in bytearray(lender))
lender.data[:] = b"42"
print(int(lender), float(lender))
