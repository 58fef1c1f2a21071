"""Punycode (RFC 3492): any text in letters, digits and hyphens."""

import codecs

_BASE, _TMIN, _TMAX, _SKEW, _DAMP = 36, 1, 26, 38, 700
_DIGITS = b"abcdefghijklmnopqrstuvwxyz0123456789"


def _threshold(place, bias):
    return min(max(_BASE * (place + 1) - bias, _TMIN), _TMAX)


def _adapt(delta, first, count):
    delta = delta // _DAMP if first else delta // 2
    delta += delta // count
    rounds = 0
    while delta > (_BASE - _TMIN) * _TMAX // 2:
        delta //= _BASE - _TMIN
        rounds += _BASE
    return rounds + (_BASE - _TMIN + 1) * delta // (delta + _SKEW)


def punycode_encode(text):
    """The bytes of a text."""
    basic = bytes(ord(c) for c in text if ord(c) < 128)
    out = bytearray()
    codes = [ord(c) for c in text]
    done, code, delta, bias = len(basic), 128, 0, 72
    while done < len(codes):
        least = min(c for c in codes if c >= code)
        delta += (least - code) * (done + 1)
        code = least
        for c in codes:
            if c < code:
                delta += 1
            elif c == code:
                number, place = delta, 0
                while number >= (limit := _threshold(place, bias)):
                    number -= limit
                    out.append(_DIGITS[limit + number % (_BASE - limit)])
                    number //= _BASE - limit
                    place += 1
                out.append(_DIGITS[number])
                bias = _adapt(delta, done == len(basic), done + 1)
                delta = 0
                done += 1
        delta += 1
        code += 1
    return basic + b"-" + bytes(out) if basic else bytes(out)


def punycode_decode(text, errors):
    """The text of punycode bytes."""
    if isinstance(text, str):
        text = text.encode("ascii")
    if isinstance(text, memoryview):
        text = bytes(text)
    split = text.rfind(b"-")
    if split == -1:
        base, extended, offset = "", text, 0
    else:
        base, extended, offset = str(text[:split], "ascii", errors), text[split + 1:], split + 1
    extended = bytes(extended).upper()
    out = list(base)
    code, at, bias, pos = 128, -1, 72, 0
    first = True
    while pos < len(extended):
        number, weight, place = 0, 1, 0
        start = pos
        while True:
            if pos >= len(extended):
                if errors == "strict":
                    raise UnicodeDecodeError(
                        "punycode", text, offset + start, offset + len(extended),
                        "incomplete punycode string")
                return "".join(out)
            char = extended[pos]
            pos += 1
            if 65 <= char <= 90:
                digit = char - 65
            elif 48 <= char <= 57:
                digit = char - 22
            elif errors == "strict":
                raise UnicodeDecodeError(
                    "punycode", text, offset + pos - 1, offset + pos,
                    f"Invalid extended code point '{char}'")
            else:
                return "".join(out)
            limit = _threshold(place, bias)
            number += digit * weight
            if digit < limit:
                break
            weight *= _BASE - limit
            place += 1
        at += number + 1
        code += at // (len(out) + 1)
        if code > 0x10FFFF:
            if errors == "strict":
                raise UnicodeDecodeError(
                    "punycode", text, offset + pos - 1, offset + pos,
                    f"Invalid character U+{code:x}")
            code = ord("?")
        at %= len(out) + 1
        out.insert(at, chr(code))
        bias = _adapt(number, first, len(out))
        first = False
    return "".join(out)


class Codec(codecs.Codec):
    def encode(self, input, errors="strict"):
        return punycode_encode(input), len(input)

    def decode(self, input, errors="strict"):
        if errors not in ("strict", "replace", "ignore"):
            raise UnicodeError(f"Unsupported error handling: {errors}")
        return punycode_decode(input, errors), len(input)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return punycode_encode(input)


class IncrementalDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        if self.errors not in ("strict", "replace", "ignore"):
            raise UnicodeError(f"Unsupported error handling: {self.errors}")
        return punycode_decode(input, self.errors)


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    codec = Codec()
    return codecs.CodecInfo(
        codec.encode, codec.decode, StreamReader, StreamWriter,
        IncrementalEncoder, IncrementalDecoder, "punycode")
