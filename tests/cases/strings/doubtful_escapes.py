"""Decoding warns of the first escape sequence that means nothing."""

import codecs
import warnings

for data in [rb"\d\400", rb"\400\d", rb"\\\n", rb"\x4"]:
    for decode in [codecs.escape_decode, codecs.unicode_escape_decode]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                print(decode(data))
            except ValueError as error:
                print(error)
        for warning in caught:
            print("   ", warning.category.__name__, warning.message)
for errors in ["replace", "ignore", "other", None]:
    try:
        print(codecs.escape_decode(rb"a\x4z\xz", errors))
    except ValueError as error:
        print(error)
