"""`python -m unittest`: finds tests and runs them."""

import sys

if sys.argv[0].endswith(("__main__.py", "unittest")) or sys.argv[0] == "-m":
    import os.path
    sys.argv[0] = os.path.basename(sys.executable or "python") + " -m unittest"

__unittest = True

from unittest.main import main

main(module=None)
