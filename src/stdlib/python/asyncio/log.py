"""Where asyncio reports what nobody is there to catch: standard error, as the `logging` module does
for a program that has not configured it."""

import sys


class Logger:
    """Enough of `logging.Logger` for messages with an optional exception."""

    name = "asyncio"

    def warning(self, message, *args, exc_info=None, stack_info=False):
        stream = sys.stderr
        if stream is None:
            return
        stream.write((message % args if args else str(message)) + "\n")
        if exc_info is True:
            exc_info = sys.exception()
        elif isinstance(exc_info, tuple):
            exc_info = exc_info[1]
        if isinstance(exc_info, BaseException):
            sys.__excepthook__(type(exc_info), exc_info, exc_info.__traceback__)

    error = critical = warning

    def exception(self, message, *args):
        self.error(message, *args, exc_info=True)

    def info(self, message, *args, **options):
        """Below the level that is shown."""

    debug = info

    def isEnabledFor(self, level):
        return level >= 30


logger = Logger()
