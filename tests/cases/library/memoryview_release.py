"""A released view is of no use, and the memory is free again."""
data = bytearray(b"hello")
with memoryview(data) as view:
    part = view[1:3]
    part[:] = b"EL"
    try:
        data.append(1)
    except BufferError as error:
        print(error)
try:
    view[0]
except ValueError as error:
    print(error)
part.release()
data.append(33)
print(data, part == part, hash(memoryview(b"ab")) == hash(b"ab"))
try:
    hash(memoryview(data))
except ValueError as error:
    print(error)
