# A catalog made here: messages, contexts, plural forms, fallbacks; and expressions for plurals.
import gettext
import io
import struct


def catalog(messages):
    pairs = sorted((key.encode(), value.encode()) for key, value in messages.items())
    start = 28 + 16 * len(pairs)
    texts, tables = b"", [b"", b""]
    for column in 0, 1:
        for pair in pairs:
            tables[column] += struct.pack("<2I", len(pair[column]), start + len(texts))
            texts += pair[column] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return io.BytesIO(head + tables[0] + tables[1] + texts)


HEADER = "Content-Type: text/plain; charset=utf-8\nPlural-Forms: nplurals=3; plural=n==1?0:n==2?1:2;\nX: a\n b\n"
t = gettext.GNUTranslations(catalog({"": HEADER, "yes": "áno", "ctx\4yes": "hej", "one\0many": "jeden\0dva\0veľa"}))
print(t.info(), t.charset())
print(t.gettext("yes"), t.pgettext("ctx", "yes"), t.gettext("one"), t.gettext("no"), t.pgettext("other", "yes"))
print([t.ngettext("one", "many", n) for n in (0, 1, 2, 5)], t.ngettext("a", "b", 1), t.npgettext("c", "a", "b", 2))
t.add_fallback(gettext.GNUTranslations(catalog({"": "Content-Type: x; charset=ascii", "no": "nie"})))
print(t.gettext("no"), gettext.gettext("x"), gettext.ngettext("a", "b", 2), gettext.textdomain())
for text in ["n>1>0", "!n+1", "n ? 1 : 2", "n%10==1 && n%100!=11 ? 0 : 1", "(n", "n)", "n=1", "1.5", "foo(n)", "", "n" * 1001]:
    try:
        print([gettext.c2py(text)(n) for n in range(4)])
    except ValueError as error:
        print(error)
for data in b"\0" * 20, catalog({"a": "b"}).getvalue()[:-3], struct.pack("<5I", 0x950412DE, 9 << 16, 0, 0, 0):
    try:
        gettext.GNUTranslations(io.BytesIO(data))
    except OSError as error:
        print(repr(error))
try:
    gettext.translation("none", "/nowhere", ["de"])
except FileNotFoundError as error:
    print(error)
