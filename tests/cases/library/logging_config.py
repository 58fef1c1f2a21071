import logging.config

logging.config.dictConfig({
    "version": 1,
    "formatters": {"f": {"format": "%(name)s: %(message)s"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "f",
                         "stream": "ext://sys.stdout", "level": "INFO"}},
    "root": {"level": "DEBUG", "handlers": ["out"]},
})
logging.info("shown")
logging.debug("hidden")
try:
    logging.config.dictConfig({"version": 1, "root": {"handlers": ["none"]}})
except ValueError as e:
    print(e, "|", e.__cause__)
