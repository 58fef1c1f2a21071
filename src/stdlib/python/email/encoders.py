"""Functions that encode what a message holds, and say so in its header (email.encoders)."""

__all__ = ["encode_7or8bit", "encode_base64", "encode_noop", "encode_quopri"]


def encode_base64(msg):
    """Encodes with base64."""
    from base64 import encodebytes
    payload = msg.get_payload(decode=True)
    msg.set_payload(str(encodebytes(payload), "ascii"))
    msg["Content-Transfer-Encoding"] = "base64"


def encode_quopri(msg):
    """Encodes as quoted-printable, with every space quoted."""
    from quopri import encodestring
    payload = msg.get_payload(decode=True)
    msg.set_payload(encodestring(payload, quotetabs=True).replace(b" ", b"=20"))
    msg["Content-Transfer-Encoding"] = "quoted-printable"


def encode_7or8bit(msg):
    """Changes nothing, but says whether it is all ASCII."""
    payload = msg.get_payload(decode=True)
    encoding = "7bit"
    if payload is not None:
        try:
            payload.decode("ascii")
        except UnicodeError:
            encoding = "8bit"
    msg["Content-Transfer-Encoding"] = encoding


def encode_noop(msg):
    """Changes nothing, and says nothing."""
