# codecs: look-up, incremental decoding, registered handlers.
import codecs


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


show(lambda: (codecs.lookup("utf_8").name, codecs.lookup("latin1").name,codecs.lookup("ascii").name, codecs.lookup("cp1252").name, codecs.lookup("utf-16-le").name,codecs.lookup("U16").name,codecs.lookup("utf-8-sig").name,codecs.lookup("646").name))
show(lambda: (codecs.lookup("x")))
show(lambda: (codecs.encode("abc","rot13")))
show(lambda: (codecs.decode(b"61","hex")))
show(lambda: (codecs.encode(b"a","hex")))
show(lambda: (codecs.lookup_error("zz")))
show(lambda: (codecs.BOM_UTF8, codecs.BOM, codecs.BOM_UTF16_BE))
show(lambda: (codecs.utf_8_decode(b"a\xc3")))
show(lambda: (codecs.utf_8_encode("é")))
show(lambda: (codecs.ascii_encode("a")))
show(lambda: (codecs.latin_1_decode(b"a")))
show(lambda: (codecs.getincrementaldecoder("utf-8")().decode(b"\xc3")))
show(lambda: (codecs.getencoder("ascii")("a")))
show(lambda: (codecs.register_error("x",lambda e:("?",e.end)),"é€".encode("ascii","x")))
show(lambda: (codecs.register_error("y",lambda e:(b"?",e.end)),"é€".encode("ascii","y")))
show(lambda: (codecs.register_error("z",lambda e:1),"é€".encode("ascii","z")))
show(lambda: (codecs.register_error("w",lambda e:("€",e.end)),"é€".encode("ascii","w")))
show(lambda: (codecs.register_error("v",lambda e:("!",0)),b"\xff".decode("ascii","z")))
show(lambda: (codecs.register_error("u",lambda e:("!",10)),b"\xff".decode("ascii","u")))
show(lambda: (codecs.lookup_error("replace")(UnicodeEncodeError("ascii","éa",0,1,"r"))))
show(lambda: (codecs.lookup_error("strict")(UnicodeEncodeError("ascii","éa",0,1,"r"))))
show(lambda: (codecs.lookup_error("xmlcharrefreplace")(UnicodeEncodeError("ascii","éa",0,1,"r"))))
show(lambda: (codecs.lookup_error("backslashreplace")(UnicodeDecodeError("ascii",b"\xff",0,1,"r"))))
show(lambda: (codecs.lookup_error("surrogateescape")(UnicodeDecodeError("ascii",b"\xff",0,1,"r"))))
show(lambda: (codecs.encode("a","utf-8","strict"), codecs.decode(b"a")))
show(lambda: (list(codecs.iterdecode([b'\xc3',b'\xa9'],'utf-8'))))
show(lambda: (list(codecs.iterencode(['a','b'],'utf-16'))))
