# Character sets, base64 and quoted-printable of headers and bodies.
from email import base64mime, quoprimime
from email.charset import Charset
from email.errors import CharsetError

for name in ["utf-8", "LATIN_1", "us-ascii", "koi8-r", "unknown"]:
    charset = Charset(name)
    print(charset, charset.header_encoding, charset.body_encoding, charset.output_codec, charset == name.upper())
    for text in ["abc", "né e=", ""]:
        try:
            print(charset.header_encode(text), repr(charset.body_encode(text)))
        except (LookupError, UnicodeError) as error:
            print(type(error).__name__)
print(Charset("utf-8").header_encode_lines("é a" * 9, iter([30, 20, 40, 40])))
for text in ["a=b \n" * 2, "long line with spaces and é ", "x" * 20 + "\t", "\r\n"]:
    encoded = quoprimime.body_encode(text, maxlinelen=12)
    print(repr(encoded), repr(quoprimime.decode(encoded)))
print(quoprimime.header_encode(b"a_b c=\xff"), quoprimime.header_decode("a_b=20=FF"), quoprimime.body_length(b"a=b"), quoprimime.header_length(b"a b"))
print(base64mime.body_encode(b"x" * 70, maxlinelen=40), base64mime.header_encode("é", "utf-8"), base64mime.decode("eA=="), base64mime.header_length(b"abcd"))
try:
    Charset("é")
except CharsetError as error:
    print(repr(error))
