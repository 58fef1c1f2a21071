"""The ends of lines in text that comes in pieces."""

__all__ = ["IncrementalNewlineDecoder"]

_KINDS = ((2, "\r"), (1, "\n"), (4, "\r\n"))


class IncrementalNewlineDecoder:
    r"""Notes which ends of lines text has, and turns them into "\n" if it is to translate.

    It gets the text from another decoder, or as it is given when there is none. A "\r" at the end of
    a piece is held back: it may be half of "\r\n".
    """

    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        self.errors = errors
        self._translate = translate
        self._decoder = decoder
        self._seen = 0
        self._held = False

    def decode(self, input, final=False):
        """The text of some more input."""
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not {type(text).__name__!r}")
        if self._held and (text or final):
            text = "\r" + text
            self._held = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._held = True
        pairs = text.count("\r\n")
        if pairs:
            self._seen |= 4
        if text.count("\r") > pairs:
            self._seen |= 2
        if text.count("\n") > pairs:
            self._seen |= 1
        if self._translate:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def getstate(self):
        """The decoder's state, with one bit more for what is held back."""
        rest, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return rest, flag << 1 | self._held

    def setstate(self, state):
        """Goes back to a state that getstate gave."""
        if not isinstance(state, tuple):
            raise TypeError("state argument must be a tuple")
        rest, flag = state
        self._held = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((rest, flag >> 1))

    def reset(self):
        """Begins anew."""
        self._seen = 0
        self._held = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        """None, the one kind of end of line so far, or a tuple of several."""
        kinds = tuple(text for bit, text in _KINDS if self._seen & bit)
        return kinds if len(kinds) > 1 else kinds[0] if kinds else None
