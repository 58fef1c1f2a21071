"""What struct refuses, and in which words."""
import struct


def show(f, *args):
    try:
        print(f(*args))
    except (struct.error, OverflowError, TypeError) as error:
        print(type(error).__name__, error, sep=": ")


show(struct.pack, "b", 128)
show(struct.pack, "<H", -1)
show(struct.pack, "i", 1.5)
show(struct.pack, "e", 1e6)
show(struct.pack, "2i", 1)
show(struct.pack, "c", b"ab")
show(struct.unpack, "<i", b"abc")
show(struct.pack_into, "i", bytearray(6), 4, 1)
show(struct.unpack_from, "i", b"abcd", -5)
show(struct.calcsize, "<n")
show(struct.calcsize, "3")
