class AppError(Exception):
    """Base."""


class Detailed(AppError):
    def __init__(self, code, text="none"):
        super().__init__(code, text)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[1]}"


try:
    raise Detailed(404, text="not found")
except AppError as error:
    print(error, repr(error), error.args, error.code, isinstance(error, Exception))
print(str(Exception()), repr(Exception()), str(Exception(1)), str(Exception(1, 2)), repr(Exception("a")), str(KeyError("k")), repr(KeyError("k")))
error = ValueError("x")
error.add_note("a note")
print(error.__notes__, ValueError("x") == ValueError("x"), error.with_traceback(None) is error, error.__traceback__)
