"""What parsers and handlers raise."""


class SAXException(Exception):
    """An error or a warning, which may wrap another exception."""

    def __init__(self, msg, exception=None):
        self._msg = msg
        self._exception = exception
        Exception.__init__(self, msg)

    def getMessage(self):
        """The message."""
        return self._msg

    def getException(self):
        """The exception inside, or None."""
        return self._exception

    def __str__(self):
        return self._msg

    def __getitem__(self, ix):
        raise AttributeError("__getitem__")


class SAXParseException(SAXException):
    """An error with its place in the document."""

    def __init__(self, msg, exception, locator):
        SAXException.__init__(self, msg, exception)
        self._locator = locator
        # The locator moves on.
        self._systemId = locator.getSystemId()
        self._colnum = locator.getColumnNumber()
        self._linenum = locator.getLineNumber()

    def getColumnNumber(self):
        """The column of the place."""
        return self._colnum

    def getLineNumber(self):
        """The line of the place."""
        return self._linenum

    def getPublicId(self):
        """The public identifier of the document."""
        return self._locator.getPublicId()

    def getSystemId(self):
        """The system identifier of the document."""
        return self._systemId

    def __str__(self):
        sysid = self.getSystemId()
        if sysid is None:
            sysid = "<unknown>"
        line = "?" if self._linenum is None else self._linenum
        column = "?" if self._colnum is None else self._colnum
        return f"{sysid}:{line}:{column}: {self._msg}"


class SAXNotRecognizedException(SAXException):
    """A feature or property nobody knows."""


class SAXNotSupportedException(SAXException):
    """A feature or property that cannot have this value."""


class SAXReaderNotAvailable(SAXNotSupportedException):
    """A parser that cannot be used here."""
