import array

print(eval(memoryview(b"1+1")), eval(bytearray(b"1+2")), eval(array.array("b", b"1+3")))
namespace = {}
exec(memoryview(b"x = 5"), namespace)
print(namespace["x"], compile(memoryview(b"6"), "n", "eval").co_filename)
for wrong in (1, None, [1]):
    try:
        eval(wrong)
    except TypeError as e:
        print(e)
