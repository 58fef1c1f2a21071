"""The streaming parser of XML that behaves as Expat."""

import sys

from pyexpat import *
from pyexpat import model, errors

# They are imported as modules, too.
sys.modules["xml.parsers.expat.model"] = model
sys.modules["xml.parsers.expat.errors"] = errors
del sys
