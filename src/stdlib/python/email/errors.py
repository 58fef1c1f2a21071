"""What can go wrong with messages (library reference: email.errors)."""


class MessageError(Exception):
    """The base class of errors."""


class MessageParseError(MessageError):
    """A message cannot be parsed."""


class HeaderParseError(MessageParseError):
    """A header cannot be parsed."""


class BoundaryError(MessageParseError):
    """The end of a part cannot be found."""


class MultipartConversionError(MessageError, TypeError):
    """A message that has a single part cannot get more of them."""


class CharsetError(MessageError):
    """A character set is none."""


class HeaderWriteError(MessageError):
    """A header cannot be written."""


class MessageDefect(ValueError):
    """The base class of what is wrong with a message that can be parsed nevertheless."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    """A message of several parts does not say what is between them."""


class StartBoundaryNotFoundDefect(MessageDefect):
    """The beginning of the first part is not there."""


class CloseBoundaryNotFoundDefect(MessageDefect):
    """The end of the last part is not there."""


class FirstHeaderLineIsContinuationDefect(MessageDefect):
    """The first line continues a header that is not there."""


class MisplacedEnvelopeHeaderDefect(MessageDefect):
    """A "From " line stands among the headers."""


class MissingHeaderBodySeparatorDefect(MessageDefect):
    """A line among the headers is none, and no empty line ended them."""


# Another name, from before.
MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class MultipartInvariantViolationDefect(MessageDefect):
    """A message says that it has several parts, and has none."""


class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """A message of several parts is encoded as a whole."""


class UndecodableBytesDefect(MessageDefect):
    """Bytes are not what the character set has."""


class InvalidBase64PaddingDefect(MessageDefect):
    """Base64 ends without all its equals signs."""


class InvalidBase64CharactersDefect(MessageDefect):
    """Base64 has characters that are not its own."""


class InvalidBase64LengthDefect(MessageDefect):
    """Base64 has a length that it cannot have."""


class HeaderDefect(MessageDefect):
    """The base class of what is wrong with a header."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


class InvalidHeaderDefect(HeaderDefect):
    """A header is not what its rules say."""


class HeaderMissingRequiredValue(HeaderDefect):
    """A header that must have a value has none."""


class NonPrintableDefect(HeaderDefect):
    """A header has characters that cannot be printed."""

    def __init__(self, non_printables):
        super().__init__(non_printables)
        self.non_printables = non_printables

    def __str__(self):
        return f"the following ASCII non-printables found in header: {self.non_printables}"


class ObsoleteHeaderDefect(HeaderDefect):
    """A header has a form that must not be used any more."""


class NonASCIILocalPartDefect(HeaderDefect):
    """What is before the "@" of an address is not ASCII."""


class InvalidDateDefect(HeaderDefect):
    """A date is none."""
