"""Other names of encodings, and the modules they mean."""

import _codecs

aliases = _codecs.aliases()
