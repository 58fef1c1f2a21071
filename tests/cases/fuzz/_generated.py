"""What generated programs are run by: see fuzz/differential.py."""
import re
import sys
import warnings
warnings.simplefilter("ignore")
sys.set_int_max_str_digits(0)
def show(value):
    """The text of a value, without addresses and with a bound."""
    try:
        # The order of a set of strings differs from run to run.
        is_set = type(value).__repr__ in (set.__repr__, frozenset.__repr__)
        text = f"{type(value).__name__} of {sorted(map(repr, value))}" if is_set else repr(value)
    except MemoryError as error:
        # There was enough for the value, but not for its text.
        text = repr(error)
    except Exception as error:
        text = f"<repr: {type(error).__name__}: {error}>"
    text = re.sub(r" at 0x[0-9a-fA-F]+", " at ?", text)
    if len(text) > 2000:
        text = f"{text[:1000]}...{len(text)}...{text[-500:]}"
    return ascii(text)[1:-1]
class Seen(list):
    """Observations; a program that makes too many does not end."""
    def append(self, item):
        if len(self) > 300:
            raise AssertionError("endless")
        super().append(item)
def check(number, program):
    seen = Seen()
    try:
        program(seen)
        end = "ok"
    except BaseException as error:
        try:
            end = f"{type(error).__name__}: {error}"
        except Exception as second:
            end = f"{type(error).__name__}, {type(second).__name__}: {second}"
    print(number, "; ".join(map(show, seen)), "=>", show(end))
