"""`python -m doctest file ...`: tests the examples of modules and of text files."""

import sys

from doctest import _test

sys.exit(_test())
