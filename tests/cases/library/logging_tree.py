import logging
import sys

logging.basicConfig(stream=sys.stdout, level="INFO", format="%(levelname)s %(name)s %(message)s")
log = logging.getLogger("a.b")
log.info("one %d", 1)
log.debug("no")
logging.getLogger("a").setLevel(logging.ERROR)
log.info("no")
try:
    [][1]
except IndexError:
    log.exception("failed")
print(log, log.parent, log.getEffectiveLevel())
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("{levelname:>9}|{message}", style="{"))
log.addHandler(handler)
log.propagate = False
log.critical("only here")
