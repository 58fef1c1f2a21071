# What is wrong with a pickle is said by the reader's rules.
import pickle

for data in [b"", b"\x80\x04", b"\x80\x04.", b"\x80\x04K\x01", b"\x80\x04h\x05.", b"\x80\x04]K\x01u.",
             b"\x80\x04}]K\x01s.", b"\x80\x04\x95\xff\x00\x00\x00\x00\x00\x00\x00N.", b"\x80\x09N.",
             b"\x80\x04a.", b"\x80\x04(N.", b"\x80\x04\x8c\x02\xff\xfe.", b"\x80\x04t."]:
    try:
        print(repr(pickle.loads(data)))
    except Exception as error:
        print(type(error).__name__, error)
for value, protocol in [(lambda: 0, 4), ([1], 6), ([object], 4)]:
    try:
        print(type(pickle.dumps(value, protocol)).__name__)
    except Exception as error:
        print(type(error).__name__, str(error).split(" at ")[0])
try:
    pickle.dumps([1], 4, buffer_callback=print)
except ValueError as error:
    print(error)


class Count(int):
    pass


class Items(list):
    pass


print(type(pickle.loads(pickle.dumps(Count(3)))), type(pickle.loads(pickle.dumps([Items([1])]))[0]))
