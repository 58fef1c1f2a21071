"""Streams: `StringIO` and `BytesIO` in memory, and files of the host as text or bytes."""

from _io import BytesIO, StringIO
from _io_base import (
    DEFAULT_BUFFER_SIZE, BufferedIOBase, IOBase, RawIOBase, TextIOBase, UnsupportedOperation)
from _io_binary import (
    BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, FileIO, _host, _opened)
from _io_text import TextIOWrapper

__all__ = [
    "open", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase",
    "TextIOWrapper", "IncrementalNewlineDecoder", "open_code", "text_encoding",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE",
]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError


def text_encoding(encoding, stacklevel=2):
    return "utf-8" if encoding is None else encoding


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    """Opens a file as a stream of text, or with `b` in the mode, of bytes."""
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in letters
    if "t" in letters and binary:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("rwax")) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if not letters & set("rwax"):
        raise ValueError(
            "Must have exactly one of create/read/write/append mode and at most one plus")
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    if isinstance(file, int) and not isinstance(buffering, int):
        raise TypeError(f"{type(buffering).__name__!r} object cannot be interpreted as an integer")
    if buffering < -1 or (buffering < 0 and buffering != -1):
        raise ValueError("invalid buffering size")
    if not isinstance(file, (str, bytes, int)):
        import os
        file = os.fspath(file)
    kind = mode.replace("t", "")
    if buffering == 0:
        return FileIO(file, kind, closefd, opener)
    number = _opened(file, mode, closefd, opener)
    if "+" in letters:
        shown = "rb+" if "r" in letters or "w" in letters else \
            "ab+" if "a" in letters else "xb+"
        raw = _host(BufferedRandom, number, file, shown, closefd)
    elif "r" in letters:
        raw = _host(BufferedReader, number, file, "rb", closefd)
    else:
        shown = "wb" if "w" in letters else "ab" if "a" in letters else "xb"
        raw = _host(BufferedWriter, number, file, shown, closefd)
    if binary:
        return raw
    text = TextIOWrapper(raw, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text


def open_code(path):
    """Opens a file with code, which is read as bytes."""
    if not isinstance(path, str):
        given = "None" if path is None else type(path).__name__
        raise TypeError(f"open_code() argument 'path' must be str, not {given}")
    return open(path, "rb")


def __getattr__(name):
    # Few programs want it.
    if name == "IncrementalNewlineDecoder":
        global IncrementalNewlineDecoder
        from _io_newlines import IncrementalNewlineDecoder
        return IncrementalNewlineDecoder
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
