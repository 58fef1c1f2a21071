# Case mapping, splitting, padding, subclasses of str.


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


show(lambda: (" a b  c ".rsplit(None,1), " a b c ".split(None,1), "a\tb\x1cc".split(), "\u3000a\u2003b ".split(), "a b".rsplit(" "), "abcabc".rsplit("b",1)))
show(lambda: ("x".join(str(i) for i in range(5)), "-".join("abc")))
show(lambda: (type("S",(str,),{})("abc").upper(), type(type("S",(str,),{})("abc")).__name__, type("S",(str,),{})("abc")+"d", len(type("S",(str,),{})("abc")), type("S",(str,),{})("a")=="a"))
show(lambda: (type("B",(bytes,),{})(b"abc"), type("BA",(bytearray,),{})(b"abc"), isinstance(type("B",(bytes,),{})(3),bytes)))
show(lambda: ({"a":1}[type("S",(str,),{})("a")], hash("a")==hash(type("S",(str,),{})("a"))))
show(lambda: (str.upper("a"), str.__add__("a","b"), "a".__contains__("a"), "a".__mod__(()), "abc".__getitem__(1), "%s".__mod__(3)))
show(lambda: (str(), str(b""), str(object=1), str("a"), str(1.5), str(None), str([1,"a"])))
show(lambda: (bytearray(b"abc").find(b"c"), bytearray(b"a,b").split(b","), bytearray(b"abc").replace(b"b",b"xx"), bytearray(3), bytearray("é","utf-8")))
show(lambda: (list(iter("aé😀")), list("abc"), [*b"ab"], "é😀"[0:1], "aéb"[-2], max("aéb")))
show(lambda: ("abc" < "abd", "a" < "é", "\uffff" < "\U00010000", "" < "a", "a" >= "a"))
show(lambda: (sorted(["b","é","a","Z"]), "é".encode("utf-8"), "é".encode("latin-1"), "abc".encode()))
show(lambda: ("%(a)s-%(b)05.1f" % {"a":1,"b":2.25}, "%-10s|" % "é", "%%|%c" % 8364, "%*.*f" % (8,2,3.14159), "%s" % ((1,2),), "%g" % 1e100, "%g" % 0.0001, "%g" % 123456789, "%.3g" % 1234, "%#x" % 255, "%e" % 0))
show(lambda: ("{!s:>{w}}|{0}".format(1,w=3)))
show(lambda: ("{0}{1}{0}".format("a","b"), "{:,}".format(1234567), "{:>+8.2f}".format(3.14159), "{:%}".format(0.5), "{a.__class__.__name__}".format(a=1)))
show(lambda: ("a\n".splitlines(), "a\r\nb\u2028c".splitlines(True), "\n".splitlines(), "".splitlines()))
show(lambda: ("abc".translate({97:"xyz",98:None,"c":1}), "abc".translate(str.maketrans("ab","xy","c")), "é".translate({233:101})))
show(lambda: ("ab".zfill(5), "-5".zfill(4), "+é".zfill(4), "a\tb\té".expandtabs(4), "a".center(4,"é"), "ab".center(5), "abc".center(6)))
show(lambda: (b"%b|%a|%5.1f" % (b"x","é",2.25), bytearray(b"%d") % 3))
show(lambda: ("é".join(["a","b"]), "ß".upper(), "ΑΣ".lower(), "ΑΣΑ".lower(), "ǆ".title(), "İ".lower(), "ŉ".upper(), "ﬁ".title(), "Straße".casefold()))
show(lambda: ("hello wORLD's".title(), "ÀB".swapcase(), "ǅ".istitle(), "ⅷ".isnumeric(), "²".isdigit(), "٣".isdecimal(), "ª".isalpha()))
show(lambda: ("aéb"[::-1], "aé😀b"[1:3], "é😀"[1], "héllo".find("l"), "héllo".rfind("l"), "é"*3, "é" in "aé"))
show(lambda: (repr("\u200b\xad\x7f\ud800'\"\t\U000e0001é中")))
show(lambda: ("%s %r %5.1f|%-8s|%+d|%x|%c" % ("é","é",3.14159,"ab",5,255,"ж")))
show(lambda: ("{:>10}|{:^9}|{:*<6}|{!r:>6}|{!a}".format("é","ab","c","d","é")))
show(lambda: ("{0.real:>{1}}|{a[x]}|{a[0]}".format(3,5,a={"x":1,0:2})))
