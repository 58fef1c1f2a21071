"""Native layouts are aligned, standard ones are packed."""
import struct

for text in ("bh", "=bh", "bq", "<bq", "qb0q", "5s3x?", "10p"):
    print(text, struct.calcsize(text))
print(struct.pack(">hIq", 1, 2, 3))
print(struct.pack("<e f d".replace(" ", ""), 1.5, -2.25, 1e100))
print(struct.unpack("<3sxB?", b"abc\0\xff\x01"))
print(struct.unpack("6p", b"\x03abcde"))
record = struct.Struct("<Hb")
print(record.size, record.format, record)
print(list(record.iter_unpack(bytes(range(9)))))
buffer = bytearray(8)
record.pack_into(buffer, 2, 513, -1)
print(buffer, record.unpack_from(buffer, offset=2))
