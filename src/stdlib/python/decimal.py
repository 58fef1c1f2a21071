"""Decimal fixed-point and floating-point arithmetic, in contexts with a
precision, a rounding mode and traps for signals."""

from _decimal import *
from _decimal import __version__, __libmpdec_version__
