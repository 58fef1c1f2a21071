"""What pathlib raises."""


class UnsupportedOperation(NotImplementedError):
    """The system has no such operation."""
