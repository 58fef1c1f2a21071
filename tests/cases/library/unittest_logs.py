import logging
import unittest
import warnings

case = unittest.TestCase()
with case.assertLogs("a", "INFO") as seen:
    logging.getLogger("a.b").info("hello %s", "x")
print(seen.output)
with case.assertWarnsRegex(UserWarning, "old") as w:
    warnings.warn("very old")
print(repr(w.warning))
try:
    with case.assertNoLogs(level="DEBUG"):
        logging.error("oh")
except AssertionError as e:
    print(e)
