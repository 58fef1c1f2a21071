"""Paths as objects (library reference: pathlib)."""

from pathlib._abc import UnsupportedOperation
from pathlib._local import (
    Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath, WindowsPath)

__all__ = [
    "UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath",
    "WindowsPath",
]
