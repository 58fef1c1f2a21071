"""Pickles that are none: each is refused with a message."""
import pickle

for data in (b"", b"N", b".", b"\x80\x09.", b"(.", b"0.", b"a.", b"(e.", b"e.", b"s.", b"}(Nu.", b"R.",
             b"NNR.", b"h\x00.", b"gx\n.", b"I1", b"Ix\n.", b"F1x\n.", b"S'a\n.", b"X\x01\0\0\0\xff.",
             b"\x8c\x05abc", b"\x8e" + b"\xff" * 8, b"\x8b\xff\xff\xff\xff.", b"NQ.", b"cos\nxx\n.",
             b"\xff.", b"'.", b"NN\x93.", b"N)\x81.", b"\x82\x00.", b"\x82\x01.", b"\x97.",
             b"\x95\5\0\0\0\0\0\0\0N.", b"cbuiltins\nobject\n)\x81K\1b.", b"(Nd."):
    try:
        print(data, pickle.loads(data))
    except Exception as e:
        print(data, type(e).__qualname__, str(e).partition(" on <module")[0])
