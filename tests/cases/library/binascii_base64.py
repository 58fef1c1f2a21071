"""Base64, lenient and strict."""
import base64
import binascii

print(base64.b64encode(b"\xff\xfe\xfd?"), base64.urlsafe_b64encode(b"\xff\xfe\xfd?"))
for data in (b"YQ==", b"Y Q = =", b"YQ", b"Y", b"YQ==YQ==", b"=YQ="):
    for strict in (False, True):
        try:
            print(binascii.a2b_base64(data, strict_mode=strict))
        except binascii.Error as error:
            print(error)
print(base64.b32encode(b"hello"), base64.b32decode("nbswy3dp", casefold=True))
print(base64.b85encode(b"hello"), base64.a85encode(b"hello", adobe=True))
print(base64.a85decode("87cURDZ"), base64.b16decode("FF00"))
print(binascii.hexlify(b"abcdef", "-", 2), binascii.crc32(b"hello"))
print(binascii.b2a_qp(b"caf\xe9 = x \n"), binascii.b2a_uu(b"hi"))
