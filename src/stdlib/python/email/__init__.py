"""Parts of messages: dates, addresses, character sets and encodings (library reference: email).

Messages as a whole, and so parsers and generators of them, are not part of it.
"""
