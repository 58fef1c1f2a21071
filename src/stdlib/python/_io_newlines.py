"""Universal newlines while decoding piece by piece (library reference: `io.IncrementalNewlineDecoder`)."""

# What a stream is said to have for newlines, by the bits LF, CR and CRLF.
_SEEN = (None, "\n", "\r", ("\r", "\n"), "\r\n", ("\n", "\r\n"), ("\r", "\r\n"),
         ("\r", "\n", "\r\n"))
_LF, _CR, _CRLF = 1, 2, 4


class IncrementalNewlineDecoder:
    """Decodes, notes what kinds of newlines there are, and makes one of them all if asked to.

    A carriage return at the end of a piece is held back: a line feed may follow.
    """

    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder = decoder
        self._translate = bool(translate)
        self.errors = errors
        self._seen = 0
        self._held = False

    def decode(self, input, final=False):
        """The text of a piece; without a decoder of its own the piece is text."""
        text = input if self._decoder is None else self._decoder.decode(input, final=bool(final))
        if not isinstance(text, str):
            raise TypeError(
                f"decoder should return a string result, not '{type(text).__name__}'")
        if self._held and (text or final):
            text = "\r" + text
            self._held = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._held = True
        if "\r" not in text:
            self._seen |= _LF if "\n" in text else 0
            return text
        pairs = text.count("\r\n")
        self._seen |= (_CRLF if pairs else 0) | (_CR if text.count("\r") > pairs else 0) \
            | (_LF if text.count("\n") > pairs else 0)
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translate else text

    def getstate(self):
        """Undecoded input, and a number that stands for the rest."""
        buffered, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return buffered, flag << 1 | self._held

    def setstate(self, state, /):
        """Goes back to a state."""
        if not isinstance(state, tuple):
            raise TypeError("state argument must be a tuple")
        buffered, flag = state
        self._held = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((buffered, flag >> 1))

    def reset(self):
        """Forgets everything."""
        self._seen = 0
        self._held = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        """The newlines met so far."""
        return _SEEN[self._seen]


IncrementalNewlineDecoder.__module__ = "_io"
