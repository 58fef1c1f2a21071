"""A package."""

from . import birds
from .fish.salt import shark

print("importing", __name__)
__all__ = ["birds", "shark"]
version = 1
