"""Views of several dimensions."""
m = memoryview(bytearray(range(24)))
cube = m.cast("B", [2, 3, 4])
print(cube.shape, cube.strides, cube.ndim, cube.nbytes, len(cube))
print(cube.tolist())
print(cube[1, 2, 3], cube[-1, 0, 0])
cube[0, 0, 0] = 200
print(m[0], cube.tobytes("F")[:4], cube.c_contiguous, cube.f_contiguous)
print(cube[1:].tolist(), cube[::-1].tobytes() == cube.tobytes())
words = m.cast("I")
print(words.format, words.itemsize, words.shape, words == cube)
for key in (0, (0, 1), (5, 0, 0), "x", (slice(1), slice(1))):
    try:
        print(cube[key])
    except (IndexError, TypeError, NotImplementedError) as error:
        print(type(error).__name__, error, sep=": ")
