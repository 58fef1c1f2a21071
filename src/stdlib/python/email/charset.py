"""Character sets of messages, and how text in them is encoded (email.charset)."""

from functools import partial

from email import base64mime, errors, quoprimime
from email.encoders import encode_7or8bit

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]

QP = 1  # quoted-printable
BASE64 = 2
SHORTEST = 3  # the shorter of both; only in headers

RFC2047_CHROME_LEN = 7  # "=??q??="
DEFAULT_CHARSET = "us-ascii"
UNKNOWN8BIT = "unknown-8bit"
EMPTYSTRING = ""

# For a character set: how headers and bodies are encoded, and what it becomes when it is sent.
CHARSETS = {
    **{f"iso-8859-{part}": (QP, QP, None) for part in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)},
    "windows-1252": (QP, QP, None),
    "viscii": (QP, QP, None),
    "us-ascii": (None, None, None),
    "big5": (BASE64, BASE64, None),
    "gb2312": (BASE64, BASE64, None),
    "euc-jp": (BASE64, None, "iso-2022-jp"),
    "shift_jis": (BASE64, None, "iso-2022-jp"),
    "iso-2022-jp": (BASE64, None, None),
    "koi8-r": (BASE64, BASE64, None),
    "utf-8": (SHORTEST, BASE64, "utf-8"),
}

# The parts of ISO 8859 by their Latin numbers.
_LATIN = {1: 1, 2: 2, 3: 3, 4: 4, 5: 9, 6: 10, 7: 13, 8: 14, 9: 15, 10: 16}

ALIASES = {f"latin{sign}{number}": f"iso-8859-{part}"
           for number, part in _LATIN.items() for sign in "_-"}
ALIASES.update({
    "cp949": "ks_c_5601-1987",
    "euc_jp": "euc-jp",
    "euc_kr": "euc-kr",
    "ascii": "us-ascii",
})

# Codecs whose names are not those of the character sets.
CODEC_MAP = {
    "gb2312": "eucgb2312_cn",
    "big5": "big5_tw",
    "us-ascii": None,
}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Says how text in a character set is encoded."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = (header_enc, body_enc, output_charset)


def add_alias(alias, canonical):
    """Adds another name of a character set."""
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """Says which codec a character set has."""
    CODEC_MAP[charset] = codecname


def _encode(string, codec):
    if codec == UNKNOWN8BIT:
        return string.encode("ascii", "surrogateescape")
    return string.encode(codec)


class Charset:
    """A character set, what it becomes when it is sent, and the encodings of both."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            if isinstance(input_charset, str):
                input_charset.encode("ascii")
            else:
                input_charset = str(input_charset, "ascii")
        except UnicodeError:
            raise errors.CharsetError(input_charset)
        input_charset = input_charset.lower()
        self.input_charset = ALIASES.get(input_charset, input_charset)
        self.header_encoding, self.body_encoding, output = CHARSETS.get(
            self.input_charset, (SHORTEST, BASE64, None))
        output = output or self.input_charset
        self.output_charset = ALIASES.get(output, output)
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        """The name of the encoding of bodies, or the function that encodes a message."""
        assert self.body_encoding != SHORTEST
        if self.body_encoding == QP:
            return "quoted-printable"
        if self.body_encoding == BASE64:
            return "base64"
        return encode_7or8bit

    def get_output_charset(self):
        """The character set when it is sent."""
        return self.output_charset or self.input_charset

    def header_encode(self, string):
        """Text of a header, encoded if it must be."""
        codec = self.output_codec or DEFAULT_CHARSET
        data = _encode(string, codec)
        encoder = self._get_encoder(data)
        return string if encoder is None else encoder.header_encode(data, codec)

    def header_encode_lines(self, string, maxlengths):
        """Text of a header, encoded in lines of at most those lengths.

        The first line is None if not a single character fits into it."""
        codec = self.output_codec or DEFAULT_CHARSET
        module = self._get_encoder(_encode(string, codec))
        encode = partial(module.header_encode, charset=codec)
        extra = len(self.get_output_charset()) + RFC2047_CHROME_LEN
        lines = []
        current = ""
        room = next(maxlengths) - extra
        for character in string:
            longer = current + character
            if module.header_length(_encode(longer, self.get_output_charset())) <= room:
                current = longer
                continue
            if not lines and not current:
                lines.append(None)
            else:
                lines.append(encode(_encode(current, codec)))
            current = character
            room = next(maxlengths) - extra
        lines.append(encode(_encode(current, codec)))
        return lines

    def _get_encoder(self, header_bytes):
        """The module that encodes a header; None if it needs no encoding."""
        if self.header_encoding == SHORTEST:
            shorter = (base64mime.header_length(header_bytes)
                       < quoprimime.header_length(header_bytes))
            return base64mime if shorter else quoprimime
        return {BASE64: base64mime, QP: quoprimime}.get(self.header_encoding)

    def body_encode(self, string):
        """A body, encoded if it must be."""
        if not string:
            return string
        if self.body_encoding == BASE64:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return base64mime.body_encode(string)
        if self.body_encoding == QP:
            # Where a character stands for a byte.
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return quoprimime.body_encode(string.decode("latin1"))
        if isinstance(string, str):
            string = string.encode(self.output_charset).decode("ascii")
        return string
