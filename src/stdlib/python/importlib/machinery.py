"""What importing is done with (library reference: importlib.machinery)."""

from importlib._bootstrap import (
    BuiltinImporter, FileFinder, ModuleSpec, PathFinder, SourceFileLoader)

__all__ = [
    "ModuleSpec", "BuiltinImporter", "PathFinder", "FileFinder", "SourceFileLoader",
    "SOURCE_SUFFIXES", "BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES", "all_suffixes",
]

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []
FrozenImporter = BuiltinImporter


def all_suffixes():
    """The endings of all files that can be modules."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
