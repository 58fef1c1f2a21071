"""hashlib and hmac."""
import hashlib
import hmac

for name in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(name, b"abc")
    length = (8,) if "shake" in name else ()
    print(name, h.digest_size, h.block_size, h.hexdigest(*length)[:16])
h = hashlib.sha256(b"a")
copy = h.copy()
copy.update(b"b")
print(h.hexdigest() == hashlib.sha256(b"a").hexdigest(), copy.digest()[:4])
print(hashlib.blake2b(b"x", digest_size=8, key=b"k", person=b"p").hexdigest())
print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 2).hex())
print(hmac.new(b"key", b"message", "sha256").hexdigest())
print(hmac.compare_digest("a", "a"), hmac.digest(b"k", b"m", "md5").hex())
for call in (lambda: hashlib.md5("text"), lambda: hashlib.new("nope")):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(error)
