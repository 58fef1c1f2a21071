"""Names that describe modules (library reference: importlib.machinery)."""

import importlib as _importlib

ModuleSpec = type(_importlib.__spec__) if _importlib.__spec__ is not None else None
SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
